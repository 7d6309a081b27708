<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>About</name>
    <message>
        <source>After a crash the system may write memory to disk.</source>
        <translation>Après un plantage, le système écrit peut-être la mémoire sur le disque.</translation>
    </message>
    <message>
        <source>Built from source on this computer.</source>
        <translation>Compilé depuis les sources sur cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>Built on {date}, %n days ago.</source>
        <translation>
            <numerusform>Compilé le {date}, il y a %n jour.</numerusform>
            <numerusform>Compilé le {date}, il y a %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits of every model: it invents things, forgets what left its view, misunderstands, and can sound sure when it is wrong. Never rely on it for medicines, law, or whether you are safe.</source>
        <translation>Limites de tout modèle : il invente, oublie ce qui est sorti de sa vue, comprend mal, et peut sembler sûr alors qu’il se trompe. Ne vous fiez jamais à lui pour les médicaments, le droit, ou pour savoir si vous êtes en sécurité.</translation>
    </message>
    <message>
        <source>Memory isn’t written to disk after a crash, and other programs can’t read it.</source>
        <translation>Après un plantage la mémoire n’est pas écrite sur le disque, et les autres programmes ne peuvent pas la lire.</translation>
    </message>
    <message>
        <source>Memory that was used is overwritten.</source>
        <translation>La mémoire utilisée est écrasée.</translation>
    </message>
    <message>
        <source>MindMate never looks for updates by itself, because it opens no connection. To look: open the page that you got it from, in a browser or on another device, and compare the version and date there with those here. Check the new file before you install it, as docs/guide.md describes. Your vault and models stay.</source>
        <translation>MindMate ne cherche jamais de nouvelles versions de lui-même, car il n’ouvre aucune connexion. Pour regarder : ouvrez la page d’où il vient, dans un navigateur ou sur un autre appareil, et comparez la version et la date avec celles d’ici. Vérifiez le nouveau fichier avant de l’installer, comme l’explique docs/guide.md. Votre coffre et vos modèles restent.</translation>
    </message>
    <message>
        <source>MindMate {version}</source>
        <translation>MindMate {version}</translation>
    </message>
    <message>
        <source>That is a while: there may be a newer version with fixes.</source>
        <translation>Cela fait un moment : il existe peut-être une version plus récente, avec des corrections.</translation>
    </message>
    <message>
        <source>The model runs closed in: one file to read, a short list of system calls.</source>
        <translation>Le modèle tourne enfermé : un seul fichier à lire, une courte liste d’appels système.</translation>
    </message>
    <message>
        <source>The model’s process isn’t fully closed in on this system.</source>
        <translation>Le processus du modèle n’est pas tout à fait enfermé sur ce système.</translation>
    </message>
    <message>
        <source>The system doesn’t refuse connections here; MindMate still opens none.</source>
        <translation>Ici le système ne refuse pas les connexions ; MindMate n’en ouvre pourtant aucune.</translation>
    </message>
    <message>
        <source>The system refuses MindMate every connection to a network.</source>
        <translation>Le système refuse à MindMate toute connexion à un réseau.</translation>
    </message>
    <message>
        <source>The window is made with Qt and PySide6, which are under the LGPL, version 3. You may replace them: put libraries of your own build, with the same names, in place of those in the program's folder.</source>
        <translation>La fenêtre est faite avec Qt et PySide6, sous licence LGPL, version 3. Vous pouvez les remplacer : mettez des bibliothèques compilées par vous, sous les mêmes noms, à la place de celles du dossier du programme.</translation>
    </message>
    <message>
        <source>Used memory isn’t overwritten in this start.</source>
        <translation>À ce démarrage, la mémoire utilisée n’est pas écrasée.</translation>
    </message>
    <message>
        <source>Watching for signs of danger is limited: it misses some, and is sometimes wrong. Help now is always there.</source>
        <translation>L’attention aux signes de danger est limitée : certains lui échappent, et elle se trompe parfois. Aide maintenant est toujours là.</translation>
    </message>
    <message>
        <source>Your journal is encrypted on disk (SQLCipher {version}); the key comes from your passphrase.</source>
        <translation>Votre journal est chiffré sur le disque (SQLCipher {version}) ; la clé vient de votre phrase secrète.</translation>
    </message>
    <message>
        <source>llama.cpp for {variant}, {threads} threads · {system}</source>
        <translation>llama.cpp pour {variant}, {threads} fils · {system}</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>A computer program that talks with you. Not a person, no therapist, no crisis service. It makes no diagnosis, gives no medical advice, and can’t call anybody. It was reviewed neither by clinicians nor by native speakers of all its languages.</source>
        <translation>Un programme d’ordinateur qui parle avec vous. Ni une personne, ni un thérapeute, ni un service de crise. Il ne pose aucun diagnostic, ne donne aucun avis médical et ne peut appeler personne. Il n’a été relu ni par des cliniciens ni par des locuteurs natifs de toutes ses langues.</translation>
    </message>
    <message>
        <source>Its text isn’t in this build.</source>
        <translation>Son texte n’est pas dans cette version.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Looked up on this computer just now.</source>
        <translation>Vérifié à l’instant sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>MindMate is free software under the MIT licence. The window is made with Qt and PySide6 under the LGPL, version 3: you may replace them with a build of your own, in the program’s folder.</source>
        <translation>MindMate est un logiciel libre sous licence MIT. La fenêtre est faite avec Qt et PySide6, sous LGPL version 3 : vous pouvez les remplacer par les vôtres, dans le dossier du programme.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Read its licence</source>
        <translation>Lire sa licence</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>This build comes from source: each part’s licence lies in its own package folder.</source>
        <translation>Cette version vient des sources : la licence de chaque élément se trouve dans son propre dossier.</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>De quoi il est fait</translation>
    </message>
    <message>
        <source>What protects your words</source>
        <translation>Ce qui protège vos mots</translation>
    </message>
</context>
<context>
    <name>ActiveFilters</name>
    <message>
        <source>No longer only: {what}</source>
        <translation>Ne plus limiter à : {what}</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout montrer</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Stop, keep nothing</source>
        <translation>Arrêter, ne rien garder</translation>
    </message>
    <message>
        <source>Talk about it here</source>
        <translation>En parler ici</translation>
    </message>
    <message>
        <source>{title}, {at} of {all}</source>
        <translation>{title}, {at} sur {all}</translation>
    </message>
</context>
<context>
    <name>Breathing</name>
    <message>
        <source>Breath {number} of {all}</source>
        <translation>Souffle {number} sur {all}</translation>
    </message>
    <message>
        <source>It swells as you breathe in and ebbs as you breathe out.</source>
        <translation>Il monte quand vous inspirez et s’efface quand vous expirez.</translation>
    </message>
    <message>
        <source>Soft sound</source>
        <translation>Son doux</translation>
    </message>
</context>
<context>
    <name>CareNote</name>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Aide maintenant</translation>
    </message>
    <message>
        <source>If it is hard right now, there are people to talk to</source>
        <translation>Si c’est dur en ce moment, il y a des personnes à qui parler</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>En cas d’urgence</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>energy: {energy}</source>
        <translation>énergie : {energy}</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>assez</translation>
    </message>
    <message>
        <source>little</source>
        <translation>peu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>plenty</source>
        <translation>beaucoup</translation>
    </message>
    <message>
        <source>sleep: {hours}</source>
        <translation>sommeil : {hours}</translation>
    </message>
    <message>
        <source>some</source>
        <translation>un peu</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h or less</source>
        <translation>{hours} h ou moins</translation>
    </message>
    <message>
        <source>{hours} h or more</source>
        <translation>{hours} h ou plus</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>{size} MB on this computer</source>
        <translation>{size} Mo sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>112 reaches help from most mobile phones. Choose your country with: mindmate lines --country CC</source>
        <translation>Le 112 fonctionne depuis la plupart des téléphones mobiles. Choisissez votre pays avec : mindmate lines --country CC</translation>
    </message>
    <message>
        <source>A private companion that runs wholly on this computer. A computer program: no therapist, no crisis service. Without a verb it opens the window.</source>
        <translation>Un compagnon privé qui fonctionne entièrement sur cet ordinateur. Un programme informatique : ni thérapeute, ni service de crise. Sans commande, il ouvre la fenêtre.</translation>
    </message>
    <message>
        <source>All lines: mindmate lines</source>
        <translation>Tous les numéros : mindmate lines</translation>
    </message>
    <message>
        <source>Counted on this computer only, without text. To clear: mindmate cards --clear</source>
        <translation>Compté sur cet ordinateur seulement, sans texte. Pour effacer : mindmate cards --clear</translation>
    </message>
    <message>
        <source>Emergency: {numbers}</source>
        <translation>Urgences : {numbers}</translation>
    </message>
    <message>
        <source>For children and teenagers:</source>
        <translation>Pour les enfants et les adolescents :</translation>
    </message>
    <message>
        <source>For everybody:</source>
        <translation>Pour tout le monde :</translation>
    </message>
    <message>
        <source>It fits: {total} of {free} free memory (weights {weights}, conversation {kv}, computing {compute}).</source>
        <translation>Il convient : {total} sur {free} de mémoire libre (poids {weights}, conversation {kv}, calcul {compute}).</translation>
    </message>
    <message>
        <source>It is what it was when it was recorded.</source>
        <translation>Il est tel qu’il était quand il a été enregistré.</translation>
    </message>
    <message>
        <source>It keeps {tokens} tokens in view, about {words} words.</source>
        <translation>Il garde {tokens} jetons en vue, environ {words} mots.</translation>
    </message>
    <message>
        <source>Large cards: {count}</source>
        <translation>Grandes cartes : {count}</translation>
    </message>
    <message>
        <source>MindMate can't contact anybody for you.</source>
        <translation>MindMate ne peut prévenir personne pour vous.</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Nouvelle phrase secrète : </translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message>
        <source>Numbers change. The oldest here is of {date}; if one fails, use the emergency number.</source>
        <translation>Les numéros changent. Le plus ancien ici date du {date} ; si l’un ne marche pas, prenez le numéro d’urgence.</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Phrase secrète : </translation>
    </message>
    <message>
        <source>Small cards: {count}</source>
        <translation>Petites cartes : {count}</translation>
    </message>
    <message>
        <source>The file is sound. No earlier hash is known to compare it with.</source>
        <translation>Le fichier est bon. Aucune empreinte antérieure n’est connue pour le comparer.</translation>
    </message>
    <message>
        <source>The keychain does not open the vault. The passphrase still does.</source>
        <translation>Le trousseau n’ouvre pas le coffre. La phrase secrète l’ouvre toujours.</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>La même encore une fois : </translation>
    </message>
    <message>
        <source>These two differ. Please try once more.</source>
        <translation>Les deux sont différentes. Veuillez essayer encore une fois.</translation>
    </message>
    <message>
        <source>Too large for this computer now: it would take {total}, and {free} are free. Close other programs, or choose a smaller model.</source>
        <translation>Trop grand pour cet ordinateur en ce moment : il prendrait {total}, et {free} sont libres. Fermez d’autres programmes, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Violence and abuse:</source>
        <translation>Violences et abus :</translation>
    </message>
    <message>
        <source>Welcome. MindMate is a computer program that runs wholly on this computer: no therapist, no crisis service, and made for adults. What you write is kept encrypted, and only your passphrase opens it; nobody can recover a lost one.</source>
        <translation>Bienvenue. MindMate est un programme informatique qui fonctionne entièrement sur cet ordinateur : ni thérapeute, ni service de crise, et fait pour les adultes. Ce que vous écrivez est gardé chiffré, et seule votre phrase secrète l’ouvre ; personne ne peut en retrouver une perdue.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>a GGUF file, or a name on the shelf</source>
        <translation>un fichier GGUF, ou un nom de l’étagère</translation>
    </message>
    <message>
        <source>ask nothing</source>
        <translation>ne rien demander</translation>
    </message>
    <message>
        <source>check a GGUF file and put it on the shelf, where it lies</source>
        <translation>vérifier un fichier GGUF et le mettre sur l’étagère, là où il se trouve</translation>
    </message>
    <message>
        <source>check a GGUF file without running it</source>
        <translation>vérifier un fichier GGUF sans l’exécuter</translation>
    </message>
    <message>
        <source>crisis lines and emergency numbers</source>
        <translation>lignes d’écoute et numéros d’urgence</translation>
    </message>
    <message>
        <source>find words in the journal</source>
        <translation>trouver des mots dans le journal</translation>
    </message>
    <message>
        <source>forget the counts</source>
        <translation>oublier les comptes</translation>
    </message>
    <message>
        <source>go on with an earlier conversation</source>
        <translation>continuer une conversation précédente</translation>
    </message>
    <message>
        <source>how often a help card was shown</source>
        <translation>combien de fois une carte d’aide a été montrée</translation>
    </message>
    <message>
        <source>how often each thing is measured</source>
        <translation>combien de fois chaque chose est mesurée</translation>
    </message>
    <message>
        <source>judge messages, one a line on standard input</source>
        <translation>évaluer des messages, un par ligne de l’entrée standard</translation>
    </message>
    <message>
        <source>judge replies, one a line on standard input</source>
        <translation>évaluer des réponses, une par ligne de l’entrée standard</translation>
    </message>
    <message>
        <source>measure the app's own path on this computer</source>
        <translation>mesurer le propre chemin de l’application sur cet ordinateur</translation>
    </message>
    <message>
        <source>open with this computer’s keychain; ask for the passphrase where it can’t</source>
        <translation>ouvrir avec le trousseau de cet ordinateur ; demander la phrase secrète s’il n’y parvient pas</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>afficher du JSON</translation>
    </message>
    <message>
        <source>print JSON (it always does)</source>
        <translation>afficher du JSON (toujours le cas)</translation>
    </message>
    <message>
        <source>print one entry</source>
        <translation>afficher une entrée</translation>
    </message>
    <message>
        <source>print the licence of one of its parts</source>
        <translation>afficher la licence d’une de ses parties</translation>
    </message>
    <message>
        <source>read the new passphrase from this file's first line</source>
        <translation>lire la nouvelle phrase secrète à la première ligne de ce fichier</translation>
    </message>
    <message>
        <source>read the passphrase from here</source>
        <translation>lire la phrase secrète ici</translation>
    </message>
    <message>
        <source>read the passphrase from this file's first line</source>
        <translation>lire la phrase secrète à la première ligne de ce fichier</translation>
    </message>
    <message>
        <source>take a model off the shelf</source>
        <translation>retirer un modèle de l’étagère</translation>
    </message>
    <message>
        <source>take one turn; - reads it from standard input</source>
        <translation>un seul tour ; - le lit sur l’entrée standard</translation>
    </message>
    <message>
        <source>talk in the terminal</source>
        <translation>parler dans le terminal</translation>
    </message>
    <message>
        <source>the entry's id, or its beginning</source>
        <translation>l’identifiant de l’entrée, ou son début</translation>
    </message>
    <message>
        <source>the file of the recovery words</source>
        <translation>le fichier des mots de récupération</translation>
    </message>
    <message>
        <source>the journal</source>
        <translation>le journal</translation>
    </message>
    <message>
        <source>the model shelf</source>
        <translation>l’étagère des modèles</translation>
    </message>
    <message>
        <source>the newest entries first</source>
        <translation>les entrées les plus récentes d’abord</translation>
    </message>
    <message>
        <source>there is no text</source>
        <translation>il n’y a pas de texte</translation>
    </message>
    <message>
        <source>this build, what it is made of, and its licences</source>
        <translation>cette version, de quoi elle est faite, et ses licences</translation>
    </message>
    <message>
        <source>tokens of each reply</source>
        <translation>jetons de chaque réponse</translation>
    </message>
    <message>
        <source>two letters; default: the system's</source>
        <translation>deux lettres ; sinon, celles du système</translation>
    </message>
    <message>
        <source>what is on the shelf</source>
        <translation>ce qu’il y a sur l’étagère</translation>
    </message>
    <message>
        <source>what this computer has, and what is really active</source>
        <translation>ce que cet ordinateur possède, et ce qui est vraiment actif</translation>
    </message>
    <message>
        <source>what to find; - reads it from standard input</source>
        <translation>quoi chercher ; - le lit sur l’entrée standard</translation>
    </message>
    <message>
        <source>whether, and how, a model runs on this computer</source>
        <translation>si un modèle fonctionne sur cet ordinateur, et comment</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} est supprimé.</translation>
    </message>
    <message>
        <source>{name} is off the shelf. The file stays where it is.</source>
        <translation>{name} n’est plus sur l’étagère. Le fichier reste où il est.</translation>
    </message>
    <message>
        <source>{name} is on the shelf. The file stays where it is.</source>
        <translation>{name} est sur l’étagère. Le fichier reste où il est.</translation>
    </message>
    <message>
        <source>· /help shows who can help, /new begins a new conversation, Ctrl+C stops a reply, Ctrl+D ends.</source>
        <translation>· /help montre qui peut aider, /new commence une nouvelle conversation, Ctrl+C arrête une réponse, Ctrl+D termine.</translation>
    </message>
</context>
<context>
    <name>CompanionPage</name>
    <message>
        <source>Checking the file…</source>
        <translation>Vérification du fichier…</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>Supprimer {name} ?</translation>
    </message>
    <message>
        <source>Measuring what it needs…</source>
        <translation>Mesure de ce qu’il lui faut…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Reading the whole file…</source>
        <translation>Lecture du fichier entier…</translation>
    </message>
    <message>
        <source>Taking it off the list…</source>
        <translation>Retrait de la liste…</translation>
    </message>
    <message>
        <source>The file is sound, and what it was when it was added.</source>
        <translation>Le fichier est sain, et tel qu’il était à son ajout.</translation>
    </message>
    <message>
        <source>The file is sound. No earlier fingerprint is known to compare it with.</source>
        <translation>Le fichier est sain. Aucune empreinte antérieure n’est connue pour comparer.</translation>
    </message>
    <message>
        <source>The file lies among MindMate’s own: {size} are given back to the disk.</source>
        <translation>Le fichier se trouve parmi ceux de MindMate : {size} sont rendus au disque.</translation>
    </message>
    <message>
        <source>{name} answers from now on.</source>
        <translation>{name} répond désormais.</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} est supprimé.</translation>
    </message>
    <message>
        <source>{name} is off the list. The file stays where it is.</source>
        <translation>{name} n’est plus sur la liste. Le fichier reste où il est.</translation>
    </message>
    <message>
        <source>{name} is on the list. The file stays where it is.</source>
        <translation>{name} est sur la liste. Le fichier reste où il est.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>An earlier message, in other words. The former stays within reach.</source>
        <translation>Un message antérieur, en d’autres mots. L’ancien reste à portée.</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Le laisser tel quel</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Échap)</translation>
    </message>
</context>
<context>
    <name>CountryChooser</name>
    <message>
        <source>Choose your country</source>
        <translation>Choisissez votre pays</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
</context>
<context>
    <name>CountryStep</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>If things get hard, MindMate shows you who can help there. The country is kept on this computer.</source>
        <translation>Si cela devient difficile, MindMate vous montre qui peut aider là où vous êtes. Le pays est gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>Où êtes-vous ?</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>The ranges that its makers published: {ranges}</source>
        <translation>Les plages publiées par ses auteurs : {ranges}</translation>
    </message>
    <message>
        <source>{title} over time</source>
        <translation>{title} au fil du temps</translation>
    </message>
</context>
<context>
    <name>CrisisCard</name>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Tous les numéros</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>If it gets heavy, there are people to talk to</source>
        <translation>Si cela devient lourd, il y a des personnes à qui parler</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>En cas d’urgence</translation>
    </message>
    <message>
        <source>MindMate can’t contact anybody for you. These people are there for moments like this.</source>
        <translation>MindMate ne peut prévenir personne pour vous. Ces personnes sont là pour des moments comme celui-ci.</translation>
    </message>
    <message>
        <source>My safety plan</source>
        <translation>Mon plan de sécurité</translation>
    </message>
    <message>
        <source>You can reach someone now</source>
        <translation>Vous pouvez joindre quelqu’un maintenant</translation>
    </message>
    <message>
        <source>someone you trust</source>
        <translation>quelqu’un en qui vous avez confiance</translation>
    </message>
</context>
<context>
    <name>DamagePanel</name>
    <message>
        <source>Backups (*.mmb)</source>
        <translation>Sauvegardes (*.mmb)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Choose another backup…</source>
        <translation>Choisir une autre sauvegarde…</translation>
    </message>
    <message>
        <source>Only read it for now</source>
        <translation>Seulement le lire pour l’instant</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Restaurer la sauvegarde du {moment}</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Sauver ce qui est lisible</translation>
    </message>
    <message>
        <source>There is no backup in MindMate’s own folder.</source>
        <translation>Il n’y a pas de sauvegarde dans le dossier de MindMate.</translation>
    </message>
    <message>
        <source>Type your passphrase above, then choose. The damaged files are kept in any case.</source>
        <translation>Tapez votre phrase secrète ci-dessus, puis choisissez. Les fichiers endommagés sont gardés dans tous les cas.</translation>
    </message>
    <message>
        <source>What was written since then isn’t in it. If it is damaged too, the one before is taken. A backup opens with the passphrase of its day.</source>
        <translation>Ce qui a été écrit depuis n’y est pas. Si elle est endommagée aussi, la précédente est prise. Une sauvegarde s’ouvre avec la phrase secrète de son jour.</translation>
    </message>
    <message>
        <source>Your journal is damaged. This can be done:</source>
        <translation>Votre journal est endommagé. Voici ce qui est possible :</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Earlier today</source>
        <translation>Plus tôt aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>DeleteCard</name>
    <message numerus="yes">
        <source>%n backups may still hold it, from {first} to {last}. They go by themselves over the months; copies that you made elsewhere, MindMate doesn’t know.</source>
        <translation>
            <numerusform>%n sauvegarde peut encore la contenir, du {first}. Elle disparaîtra d’elle-même au fil des mois ; les copies que vous avez faites ailleurs, MindMate ne les connaît pas.</numerusform>
            <numerusform>%n sauvegardes peuvent encore la contenir, du {first} au {last}. Elles disparaîtront d’elles-mêmes au fil des mois ; les copies que vous avez faites ailleurs, MindMate ne les connaît pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>A former journal that was put aside may hold it too, and stays until you delete it here.</source>
        <translation>Un ancien journal mis de côté peut aussi la contenir, et reste là jusqu’à ce que vous le supprimiez ici.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete these backups too</source>
        <translation>Supprimer aussi ces sauvegardes</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Supprimer « {title} » ?</translation>
    </message>
    <message>
        <source>It is deleted here.</source>
        <translation>C’est supprimé ici.</translation>
    </message>
    <message>
        <source>It is deleted, and those backups too.</source>
        <translation>C’est supprimé, et ces sauvegardes aussi.</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>C’est supprimé.</translation>
    </message>
    <message>
        <source>It is overwritten, not put into a bin. It can’t be brought back from here.</source>
        <translation>Le texte est écrasé, et non mis dans une corbeille. On ne peut pas le retrouver d’ici.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>None of MindMate’s own backups holds it. Copies that you made elsewhere, it doesn’t know.</source>
        <translation>Aucune des sauvegardes de MindMate ne la contient. Les copies que vous avez faites ailleurs, il ne les connaît pas.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>About {hours} h {minutes} min of sleep: {share} % of the time in bed.</source>
        <translation>Environ {hours} h {minutes} min de sommeil : {share} % du temps passé au lit.</translation>
    </message>
    <message>
        <source>All practices</source>
        <translation>Tous les exercices</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>C’est fait.</translation>
    </message>
    <message>
        <source>It is in your journal, locked like everything there.</source>
        <translation>C’est dans votre journal, sous clé comme tout ce qui s’y trouve.</translation>
    </message>
    <message>
        <source>See it in the journal</source>
        <translation>Le voir dans le journal</translation>
    </message>
    <message>
        <source>Talk it over</source>
        <translation>En parler</translation>
    </message>
    <message>
        <source>These times don’t fit together, so nothing is worked out.</source>
        <translation>Ces heures ne vont pas ensemble, alors rien n’est calculé.</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>A model of your own</source>
        <translation>Un modèle à vous</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Choisir un fichier de modèle</translation>
    </message>
    <message>
        <source>Drop a .gguf file here, or choose one. It is checked, and stays where it lies. Nothing is downloaded.</source>
        <translation>Déposez ici un fichier .gguf, ou choisissez-en un. Il est vérifié et reste où il est. Rien n’est téléchargé.</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modèles (*.gguf)</translation>
    </message>
</context>
<context>
    <name>EntryFrame</name>
    <message>
        <source>Back to the journal</source>
        <translation>Retour au journal</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation>Continuer à parler</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Put it back as it was</source>
        <translation>Remettre comme avant</translation>
    </message>
    <message>
        <source>Talk about this</source>
        <translation>En parler</translation>
    </message>
    <message>
        <source>Write about this</source>
        <translation>Écrire là-dessus</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>Entrées du journal</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>A few words about it, if you like</source>
        <translation>Quelques mots, si vous voulez</translation>
    </message>
    <message>
        <source>Kept as a draft, locked like everything here.</source>
        <translation>Gardé comme brouillon, sous clé comme tout ici.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Gardé.</translation>
    </message>
    <message>
        <source>Put it back as it was</source>
        <translation>Remettre comme avant</translation>
    </message>
    <message>
        <source>The words of this entry</source>
        <translation>Les mots de cette entrée</translation>
    </message>
    <message>
        <source>Throw this page away</source>
        <translation>Jeter cette page</translation>
    </message>
    <message>
        <source>Write. Nobody reads along.</source>
        <translation>Écrivez. Personne ne lit avec vous.</translation>
    </message>
    <message>
        <source>You hadn’t put this away yet.</source>
        <translation>Vous n’aviez pas encore rangé ceci.</translation>
    </message>
</context>
<context>
    <name>ErasePanel</name>
    <message>
        <source>Erase everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Every conversation, every entry, the safety plan. Nobody can bring them back. Copies that you made elsewhere stay.</source>
        <translation>Chaque conversation, chaque entrée, le plan de sécurité. Personne ne peut les faire revenir. Les copies que vous avez faites ailleurs restent.</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>MindMate’s own backups too</source>
        <translation>Aussi les sauvegardes de MindMate</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Votre phrase secrète</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Essayer encore</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A passphrase is needed, and there is nobody here to ask.</source>
        <translation>Il faut une phrase secrète, et il n’y a personne ici à qui la demander.</translation>
    </message>
    <message>
        <source>Add a model file (.gguf), or install MindMate again for the starter model.</source>
        <translation>Ajoutez un fichier de modèle (.gguf), ou installez MindMate à nouveau pour avoir le modèle de départ.</translation>
    </message>
    <message>
        <source>Allow it in the file’s permissions, or choose another place.</source>
        <translation>Autorisez-le dans les droits du fichier, ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Anyone who gets this file could read it, so it needs your word.</source>
        <translation>Toute personne qui reçoit ce fichier pourrait le lire ; il faut donc votre accord.</translation>
    </message>
    <message>
        <source>Backups are restored, exports are imported.</source>
        <translation>Les sauvegardes se restaurent, les exports s’importent.</translation>
    </message>
    <message>
        <source>Check that it is the file you meant.</source>
        <translation>Vérifiez que c’est bien le fichier que vous vouliez.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and well, then try again.</source>
        <translation>Vérifiez que le disque est branché et en bon état, puis essayez encore.</translation>
    </message>
    <message>
        <source>Check the file’s name.</source>
        <translation>Vérifiez le nom du fichier.</translation>
    </message>
    <message>
        <source>Check where it is and that you may read it.</source>
        <translation>Vérifiez où il se trouve et que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>Choose a file in the GGUF format; its name ends in .gguf.</source>
        <translation>Choisissez un fichier au format GGUF ; son nom se termine par .gguf.</translation>
    </message>
    <message>
        <source>Choose a model that was made for conversation (“chat” or “instruct”).</source>
        <translation>Choisissez un modèle fait pour la conversation (« chat » ou « instruct »).</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>Choose another model file.</source>
        <translation>Choisissez un autre fichier de modèle.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>Choisissez-en une autre dans la liste.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Fermez d’autres programmes, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Fermez d’autres programmes, puis essayez encore.</translation>
    </message>
    <message>
        <source>Close the other one, then try again.</source>
        <translation>Fermez l’autre, puis essayez encore.</translation>
    </message>
    <message>
        <source>Compare them with your note, in the same order, and try again.</source>
        <translation>Comparez-les à votre note, dans le même ordre, et essayez encore.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>Everything else is.</source>
        <translation>Tout le reste y est.</translation>
    </message>
    <message>
        <source>Everything in it is safe.</source>
        <translation>Tout ce qu’il contient est en sécurité.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libérez un peu de place, puis essayez encore.</translation>
    </message>
    <message>
        <source>Give a few more of its letters and digits.</source>
        <translation>Donnez quelques lettres et chiffres de plus.</translation>
    </message>
    <message>
        <source>Give it with --passphrase-file.</source>
        <translation>Donnez-la avec --passphrase-file.</translation>
    </message>
    <message>
        <source>If you changed it yourself, add it again. If not, don’t use it.</source>
        <translation>Si vous l’avez modifié vous-même, ajoutez-le à nouveau. Sinon, ne l’utilisez pas.</translation>
    </message>
    <message>
        <source>Install MindMate again, from where you first got it.</source>
        <translation>Installez MindMate à nouveau, depuis l’endroit où vous l’avez obtenu.</translation>
    </message>
    <message>
        <source>Install the newer version and open it with that.</source>
        <translation>Installez la version plus récente et ouvrez-le avec elle.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>On n’y a pas touché.</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>Il n’a pas été utilisé.</translation>
    </message>
    <message>
        <source>Look at capital letters and the keyboard’s language, and try again.</source>
        <translation>Regardez les majuscules et la langue du clavier, et essayez encore.</translation>
    </message>
    <message>
        <source>Look for the newest note of your recovery words.</source>
        <translation>Cherchez la note la plus récente de vos mots de récupération.</translation>
    </message>
    <message>
        <source>Make it yours alone (chmod 600), and think about a new passphrase.</source>
        <translation>Réservez-le à vous seul (chmod 600), et pensez à une nouvelle phrase secrète.</translation>
    </message>
    <message>
        <source>MindMate changed nothing, so that nothing more is lost.</source>
        <translation>MindMate n’a rien changé, pour que rien de plus ne soit perdu.</translation>
    </message>
    <message>
        <source>MindMate does not know the format of {name}.</source>
        <translation>MindMate ne connaît pas le format de {name}.</translation>
    </message>
    <message>
        <source>MindMate made a mistake of its own.</source>
        <translation>MindMate a lui-même fait une erreur.</translation>
    </message>
    <message>
        <source>More than one entry begins like that.</source>
        <translation>Plus d’une entrée commence ainsi.</translation>
    </message>
    <message>
        <source>No keychain was found on this computer that keeps a key safely.</source>
        <translation>Aucun trousseau qui garde une clé en sûreté n’a été trouvé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Nothing was written with it.</source>
        <translation>Rien n’a été écrit avec elle.</translation>
    </message>
    <message>
        <source>Open MindMate once to set it up, or run mindmate vault create.</source>
        <translation>Ouvrez MindMate une fois pour le préparer, ou lancez mindmate vault create.</translation>
    </message>
    <message>
        <source>Other people on this computer can read the passphrase file {name}.</source>
        <translation>D’autres personnes sur cet ordinateur peuvent lire le fichier de phrase secrète {name}.</translation>
    </message>
    <message>
        <source>Part of your journal can’t be read: its files are damaged.</source>
        <translation>Une partie de votre journal est illisible : ses fichiers sont endommagés.</translation>
    </message>
    <message>
        <source>Put back the key file from a copy that you trust.</source>
        <translation>Remettez le fichier de clés d’une copie en laquelle vous avez confiance.</translation>
    </message>
    <message>
        <source>Put it back, or choose another model file.</source>
        <translation>Remettez-le à sa place, ou choisissez un autre fichier de modèle.</translation>
    </message>
    <message>
        <source>Rename the new file, then add it.</source>
        <translation>Renommez le nouveau fichier, puis ajoutez-le.</translation>
    </message>
    <message>
        <source>Restore a backup, or let MindMate save what is readable.</source>
        <translation>Restaurez une sauvegarde, ou laissez MindMate sauver ce qui est lisible.</translation>
    </message>
    <message>
        <source>Restore a backup, or save what can be read: the lock screen and mindmate vault do both.</source>
        <translation>Restaurez une sauvegarde, ou sauvez ce qui est lisible : l’écran verrouillé et mindmate vault font les deux.</translation>
    </message>
    <message>
        <source>Run make run once more, or install MindMate again.</source>
        <translation>Lancez make run encore une fois, ou installez MindMate à nouveau.</translation>
    </message>
    <message>
        <source>Say --yes, or export to a file that ends in .mmb.</source>
        <translation>Dites --yes, ou exportez vers un fichier qui se termine par .mmb.</translation>
    </message>
    <message>
        <source>See mindmate --help.</source>
        <translation>Voyez mindmate --help.</translation>
    </message>
    <message>
        <source>See that the disk has room and is well. MindMate tries again by itself.</source>
        <translation>Voyez si le disque a de la place et va bien. MindMate réessaie de lui-même.</translation>
    </message>
    <message>
        <source>Send it in smaller parts.</source>
        <translation>Envoyez-le en parties plus petites.</translation>
    </message>
    <message>
        <source>Send your message again, or choose a smaller model.</source>
        <translation>Envoyez votre message à nouveau, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Send your message again, or start MindMate again.</source>
        <translation>Envoyez votre message à nouveau, ou relancez MindMate.</translation>
    </message>
    <message>
        <source>Send your message again; the model starts anew.</source>
        <translation>Envoyez votre message à nouveau ; le modèle redémarre.</translation>
    </message>
    <message>
        <source>Split it, and import the parts.</source>
        <translation>Divisez-le, et importez les parties.</translation>
    </message>
    <message>
        <source>Start MindMate again. Help now (F1) works all the while; please don’t rely on being noticed.</source>
        <translation>Relancez MindMate. L’aide maintenant (F1) fonctionne tout le temps ; ne comptez pas sur le fait que quelque chose soit remarqué.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Recommencez quand vous voulez.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Arrêté, comme vous l’avez demandé.</translation>
    </message>
    <message>
        <source>Talk in the terminal with mindmate chat.</source>
        <translation>Parlez dans le terminal avec mindmate chat.</translation>
    </message>
    <message>
        <source>That entry is no longer here.</source>
        <translation>Cette entrée n’est plus ici.</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Ce n’est pas la phrase secrète.</translation>
    </message>
    <message>
        <source>That message is longer than this model can read at once.</source>
        <translation>Ce message est plus long que ce que ce modèle peut lire en une fois.</translation>
    </message>
    <message>
        <source>That was not quite how this is used: {reason}.</source>
        <translation>Cela ne s’utilise pas tout à fait ainsi : {reason}.</translation>
    </message>
    <message>
        <source>The backup {name} is damaged.</source>
        <translation>La sauvegarde {name} est endommagée.</translation>
    </message>
    <message>
        <source>The computer does not let MindMate use the file {name}.</source>
        <translation>L’ordinateur ne laisse pas MindMate utiliser le fichier {name}.</translation>
    </message>
    <message>
        <source>The computer’s memory did not suffice for the model.</source>
        <translation>La mémoire de l’ordinateur n’a pas suffi pour le modèle.</translation>
    </message>
    <message>
        <source>The computer’s memory did not suffice for this.</source>
        <translation>La mémoire de l’ordinateur n’a pas suffi pour cela.</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked with the file {name} ({reason}).</source>
        <translation>Le disque n’a pas fait ce qu’on lui demandait avec le fichier {name} ({reason}).</translation>
    </message>
    <message>
        <source>The encryption library on this computer is not built safely.</source>
        <translation>La bibliothèque de chiffrement de cet ordinateur n’est pas compilée de façon sûre.</translation>
    </message>
    <message>
        <source>The file {name} is not a model that MindMate can read.</source>
        <translation>Le fichier {name} n’est pas un modèle que MindMate peut lire.</translation>
    </message>
    <message>
        <source>The key file asks for things that no honest key file asks for.</source>
        <translation>Le fichier de clés demande des choses qu’aucun fichier de clés honnête ne demande.</translation>
    </message>
    <message>
        <source>The model file {name} is incomplete or damaged.</source>
        <translation>Le fichier de modèle {name} est incomplet ou endommagé.</translation>
    </message>
    <message>
        <source>The model file {name} is not the same as when it was added.</source>
        <translation>Le fichier de modèle {name} n’est pas le même que lors de son ajout.</translation>
    </message>
    <message>
        <source>The model file {name} is not where it was.</source>
        <translation>Le fichier de modèle {name} n’est plus où il était.</translation>
    </message>
    <message>
        <source>The model has not answered for a long time, so it was ended.</source>
        <translation>Le modèle n’a pas répondu depuis longtemps, il a donc été arrêté.</translation>
    </message>
    <message>
        <source>The model stopped in the middle.</source>
        <translation>Le modèle s’est arrêté au milieu.</translation>
    </message>
    <message>
        <source>The model {name} does not say how a conversation with it is written.</source>
        <translation>Le modèle {name} ne dit pas comment s’écrit une conversation avec lui.</translation>
    </message>
    <message>
        <source>The model {name} is of a kind that this version can’t run.</source>
        <translation>Le modèle {name} est d’un type que cette version ne peut pas exécuter.</translation>
    </message>
    <message>
        <source>The model {name} is too large for this computer’s memory.</source>
        <translation>Le modèle {name} est trop grand pour la mémoire de cet ordinateur.</translation>
    </message>
    <message>
        <source>The name {name} already belongs to another model.</source>
        <translation>Le nom {name} est déjà celui d’un autre modèle.</translation>
    </message>
    <message>
        <source>The part that checks replies stopped working, so the reply is withheld.</source>
        <translation>La partie qui vérifie les réponses ne fonctionne plus ; la réponse est donc retenue.</translation>
    </message>
    <message>
        <source>The part that runs models is not installed.</source>
        <translation>La partie qui exécute les modèles n’est pas installée.</translation>
    </message>
    <message>
        <source>The part that watches for signs of danger stopped working.</source>
        <translation>La partie qui guette les signes de danger ne fonctionne plus.</translation>
    </message>
    <message>
        <source>The passphrase file {name} can’t be read.</source>
        <translation>Le fichier de phrase secrète {name} est illisible.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>La phrase secrète est vide.</translation>
    </message>
    <message>
        <source>The system’s keychain could not open the vault.</source>
        <translation>Le trousseau du système n’a pas pu ouvrir le coffre.</translation>
    </message>
    <message>
        <source>There is already a journal here.</source>
        <translation>Il y a déjà un journal ici.</translation>
    </message>
    <message>
        <source>There is no backup file {name}.</source>
        <translation>Il n’y a pas de fichier de sauvegarde {name}.</translation>
    </message>
    <message>
        <source>There is no model here to talk with.</source>
        <translation>Il n’y a pas de modèle ici avec qui parler.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Il n’y a plus de place sur le disque.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>Il n’y a pas d’écran ici pour ouvrir une fenêtre.</translation>
    </message>
    <message>
        <source>There is nothing here to unlock yet.</source>
        <translation>Il n’y a encore rien à déverrouiller ici.</translation>
    </message>
    <message>
        <source>These are not 24 recovery words that belong together.</source>
        <translation>Ce ne sont pas 24 mots de récupération qui vont ensemble.</translation>
    </message>
    <message>
        <source>These recovery words belong to another vault.</source>
        <translation>Ces mots de récupération sont ceux d’un autre coffre.</translation>
    </message>
    <message>
        <source>This journal is damaged and open for reading only.</source>
        <translation>Ce journal est endommagé et ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>Today’s backup could not be made.</source>
        <translation>La sauvegarde d’aujourd’hui n’a pas pu être faite.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, there is a report without any of your words in the logs folder.</source>
        <translation>Essayez encore. Si cela se reproduit, il y a dans le dossier des journaux techniques un rapport sans aucun de vos mots.</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>Tapez votre phrase secrète.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase.</source>
        <translation>Déverrouillez-le avec sa phrase secrète.</translation>
    </message>
    <message>
        <source>Unlock it with your passphrase.</source>
        <translation>Déverrouillez-le avec votre phrase secrète.</translation>
    </message>
    <message>
        <source>Use a name that ends in .mmb, .json or .pdf, or a folder for Markdown.</source>
        <translation>Prenez un nom qui se termine par .mmb, .json ou .pdf, ou un dossier pour Markdown.</translation>
    </message>
    <message>
        <source>What was kept before is still there, and what you typed stays here.</source>
        <translation>Ce qui était gardé est toujours là, et ce que vous avez tapé reste ici.</translation>
    </message>
    <message>
        <source>What was kept before is still there.</source>
        <translation>Ce qui était gardé est toujours là.</translation>
    </message>
    <message>
        <source>What you wrote so far is kept.</source>
        <translation>Ce que vous avez écrit jusqu’ici est gardé.</translation>
    </message>
    <message>
        <source>Your conversations are not affected.</source>
        <translation>Vos conversations ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Your journal is locked.</source>
        <translation>Votre journal est verrouillé.</translation>
    </message>
    <message>
        <source>Your journal is open in another MindMate, in a window or a terminal.</source>
        <translation>Votre journal est ouvert dans un autre MindMate, dans une fenêtre ou un terminal.</translation>
    </message>
    <message>
        <source>Your journal itself is kept as always.</source>
        <translation>Votre journal lui-même est gardé comme toujours.</translation>
    </message>
    <message>
        <source>Your journal was last used by a newer MindMate than this one.</source>
        <translation>Votre journal a été utilisé en dernier par un MindMate plus récent que celui-ci.</translation>
    </message>
    <message>
        <source>Your passphrase opens the journal, as before.</source>
        <translation>Votre phrase secrète ouvre le journal, comme avant.</translation>
    </message>
    <message>
        <source>Your passphrase still does.</source>
        <translation>Votre phrase secrète l’ouvre toujours.</translation>
    </message>
    <message>
        <source>Your text is kept.</source>
        <translation>Votre texte est gardé.</translation>
    </message>
    <message>
        <source>details in the log</source>
        <translation>détails dans le journal technique</translation>
    </message>
    <message>
        <source>{name} could not be read as a journal.</source>
        <translation>{name} n’a pas pu être lu comme un journal.</translation>
    </message>
    <message>
        <source>{name} is larger than MindMate reads at once.</source>
        <translation>{name} est plus grand que ce que MindMate lit en une fois.</translation>
    </message>
    <message>
        <source>{name} is not a file of this kind.</source>
        <translation>{name} n’est pas un fichier de ce type.</translation>
    </message>
    <message>
        <source>{name} is there already, and stays as it is.</source>
        <translation>{name} existe déjà, et reste tel quel.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Anyone who has this file can read it.</source>
        <translation>Toute personne qui a ce fichier peut le lire.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Mood: {mood} of 5</source>
        <translation>Humeur : {mood} sur 5</translation>
    </message>
    <message>
        <source>My name: {name}</source>
        <translation>Mon nom : {name}</translation>
    </message>
    <message>
        <source>What MindMate remembers of me</source>
        <translation>Ce que MindMate retient de moi</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>A new folder</source>
        <translation>Un nouveau dossier</translation>
    </message>
    <message>
        <source>Anyone who gets this file can read it.</source>
        <translation>Quiconque a ce fichier peut le lire.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir où…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export the whole journal</source>
        <translation>Exporter tout le journal</translation>
    </message>
    <message>
        <source>Export what the list shows</source>
        <translation>Exporter ce que montre la liste</translation>
    </message>
    <message>
        <source>I understand. Choose where…</source>
        <translation>Compris. Choisir où…</translation>
    </message>
    <message>
        <source>It isn’t locked: whoever opens your folders, a backup service, or the next owner of the stick can read every word. Put it where only you look, and delete it when you no longer need it.</source>
        <translation>Il n’est pas sous clé : quiconque ouvre vos dossiers, un service de sauvegarde ou la prochaine personne à qui sera la clé USB peut lire chaque mot. Mettez-le là où vous seul regardez, et supprimez-le quand vous n’en avez plus besoin.</translation>
    </message>
    <message>
        <source>It isn’t locked; keep it where only you look.</source>
        <translation>Ce n’est pas sous clé ; gardez-le là où vous seul regardez.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>The file isn’t locked: whoever has it can read it.</source>
        <translation>Le fichier n’est pas sous clé : quiconque l’a peut le lire.</translation>
    </message>
    <message>
        <source>What should it become?</source>
        <translation>Que doit-il devenir ?</translation>
    </message>
    <message>
        <source>Where should the archive go?</source>
        <translation>Où mettre l’archive ?</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture en cours…</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Écrit dans {name}.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A folder of text files, one for each day; every other program opens them.</source>
        <translation>Un dossier de fichiers texte, un par jour ; tout autre programme les ouvre.</translation>
    </message>
    <message numerus="yes">
        <source>Export %n entries</source>
        <translation>
            <numerusform>Exporter %n entrée</numerusform>
            <numerusform>Exporter %n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked archive</source>
        <translation>Archive sous clé</translation>
    </message>
    <message>
        <source>One file for other programs, with everything in it.</source>
        <translation>Un fichier pour d’autres programmes, avec tout dedans.</translation>
    </message>
    <message>
        <source>Only MindMate opens it, with your passphrase or your recovery words. Nothing is lost in it.</source>
        <translation>Seul MindMate l’ouvre, avec votre phrase de passe ou vos mots de secours. Rien ne s’y perd.</translation>
    </message>
    <message>
        <source>To read or to print, set like a journal.</source>
        <translation>À lire ou à imprimer, mis en page comme un journal.</translation>
    </message>
    <message numerus="yes">
        <source>Writing… %n entries so far</source>
        <translation>
            <numerusform>Écriture… %n entrée jusqu’ici</numerusform>
            <numerusform>Écriture… %n entrées jusqu’ici</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Enter sends, Shift and Enter begin a new line.</source>
        <translation>Entrée envoie, Maj et Entrée commencent une nouvelle ligne.</translation>
    </message>
    <message>
        <source>Write what is on your mind</source>
        <translation>Écrivez ce que vous avez en tête</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>From this day</source>
        <translation>À partir de ce jour</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Jusqu’à ce jour</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>ForgottenPanel</name>
    <message>
        <source>Back to the passphrase</source>
        <translation>Retour à la phrase secrète</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Open it with your recovery words</source>
        <translation>L’ouvrir avec vos mots de récupération</translation>
    </message>
    <message>
        <source>Open with the words</source>
        <translation>Ouvrir avec les mots</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>Les 24 mots de récupération</translation>
    </message>
    <message>
        <source>The 24 words from your note, in their order</source>
        <translation>Les 24 mots de votre note, dans leur ordre</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Without them and without the passphrase nobody can open the journal; we can’t either.</source>
        <translation>Sans eux et sans la phrase secrète, personne ne peut ouvrir le journal ; nous non plus.</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>After: {source}</source>
        <translation>D’après : {source}</translation>
    </message>
    <message>
        <source>All practices</source>
        <translation>Tous les exercices</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Reprendre où vous en étiez</translation>
    </message>
    <message>
        <source>Let the model word the steps</source>
        <translation>Laisser le modèle formuler les étapes</translation>
    </message>
    <message>
        <source>The steps and their order stay the same; only how they are said changes. What you write is read for signs of danger first. A step the model words badly is said as it is written here.</source>
        <translation>Les étapes et leur ordre restent les mêmes ; seule la manière de les dire change. Ce que vous écrivez est d’abord lu pour y repérer des signes de danger. Une étape mal formulée par le modèle est dite telle qu’elle est écrite ici.</translation>
    </message>
    <message>
        <source>When to leave it</source>
        <translation>Quand s’en passer</translation>
    </message>
</context>
<context>
    <name>GoesWithPage</name>
    <message>
        <source>Better days</source>
        <translation>Jours meilleurs</translation>
    </message>
    <message>
        <source>From {days} on there may be something to say. There is no hurry.</source>
        <translation>À partir de {days}, il y aura peut-être quelque chose à dire. Rien ne presse.</translation>
    </message>
    <message>
        <source>Harder days</source>
        <translation>Jours plus difficiles</translation>
    </message>
    <message>
        <source>In the pictures: left of the line a lower mood, right of it a higher one.</source>
        <translation>Dans les images : à gauche du trait, une humeur plus basse ; à droite, plus haute.</translation>
    </message>
    <message>
        <source>Looking at your days…</source>
        <translation>Regard sur vos jours…</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>Pas clair</translation>
    </message>
    <message>
        <source>Nothing besides moods was noted yet: tags, exercises, sleep or energy would be looked at.</source>
        <translation>À part l’humeur, rien n’est encore noté : étiquettes, exercices, sommeil ou énergie seraient regardés.</translation>
    </message>
    <message>
        <source>Nothing stands out from chance so far. That is common, and it may stay so.</source>
        <translation>Pour l’instant, rien ne se distingue du hasard. C’est fréquent, et cela peut rester ainsi.</translation>
    </message>
    <message>
        <source>Too few days to say</source>
        <translation>Trop peu de jours pour en dire quelque chose</translation>
    </message>
    <message>
        <source>What you noted, and how your mood was on those days, from 1 to 5. “Goes with” doesn’t mean “because of”: it may be the other way round, or something else may lie behind both.</source>
        <translation>Ce que vous avez noté, et votre humeur ces jours-là, de 1 à 5. « Va avec » ne veut pas dire « à cause de » : ce peut être l’inverse, ou autre chose derrière les deux.</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>Good afternoon</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Bonsoir</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>I can’t sleep</source>
        <translation>Je n’arrive pas à dormir</translation>
    </message>
    <message>
        <source>I want to sort my thoughts</source>
        <translation>Je veux mettre de l’ordre dans mes pensées</translation>
    </message>
    <message>
        <source>It was a hard day</source>
        <translation>La journée a été dure</translation>
    </message>
    <message>
        <source>It’s late. Take your time.</source>
        <translation>Il est tard. Prenez votre temps.</translation>
    </message>
    <message>
        <source>Something is worrying me</source>
        <translation>Quelque chose m’inquiète</translation>
    </message>
    <message>
        <source>What is on your mind? There is no right way to begin.</source>
        <translation>Qu’avez-vous en tête ? Il n’y a pas de bonne façon de commencer.</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation>Pour les enfants et les adolescents</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Pour tout le monde</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>En cas d’urgence</translation>
    </message>
    <message>
        <source>When somebody hurts or threatens you</source>
        <translation>Si quelqu’un vous fait du mal ou vous menace</translation>
    </message>
</context>
<context>
    <name>HelpNow</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>My safety plan</source>
        <translation>Mon plan de sécurité</translation>
    </message>
    <message>
        <source>The oldest of these numbers is of {date}. Numbers change; if one fails, use the emergency number.</source>
        <translation>Le plus ancien de ces numéros date du {date}. Les numéros changent ; si l’un ne marche pas, prenez le numéro d’urgence.</translation>
    </message>
    <message>
        <source>These people are there for moments like this. MindMate is a program: it can’t call or write to anybody for you. If you can’t call, ask someone near you to do it.</source>
        <translation>Ces personnes sont là pour des moments comme celui-ci. MindMate est un programme : il ne peut ni appeler ni écrire à quelqu’un pour vous. Si vous ne pouvez pas appeler, demandez-le à quelqu’un près de vous.</translation>
    </message>
    <message>
        <source>You don’t have to get through this alone</source>
        <translation>Vous n’avez pas à traverser cela tout seul</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Aide maintenant</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Verrouiller (Ctrl+L)</translation>
    </message>
    <message>
        <source>People who can help (F1)</source>
        <translation>Des personnes qui peuvent aider (F1)</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A mood on {known} of the last %n days.</source>
        <translation>
            <numerusform>Une humeur sur le dernier jour : {known}.</numerusform>
            <numerusform>Une humeur pour {known} des %n derniers jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enough moods in {known} of the last %n months.</source>
        <translation>
            <numerusform>Assez d’humeurs pour le dernier mois : {known}.</numerusform>
            <numerusform>Assez d’humeurs pour {known} des %n derniers mois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enough moods in {known} of the last %n weeks.</source>
        <translation>
            <numerusform>Assez d’humeurs pour la dernière semaine : {known}.</numerusform>
            <numerusform>Assez d’humeurs pour {known} des %n dernières semaines.</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM yy</source>
        <translation>MMM yy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>Noted on %n days.</source>
        <translation>
            <numerusform>Noté sur %n jour.</numerusform>
            <numerusform>Noté sur %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that stands out from chance {per}: the difference is {between}.</source>
        <translation>Rien qui se distingue du hasard {per} : la différence se situe {between}.</translation>
    </message>
    <message numerus="yes">
        <source>So far %n days have a mood.</source>
        <translation>
            <numerusform>Jusqu’ici, %n jour a une humeur.</numerusform>
            <numerusform>Jusqu’ici, %n jours ont une humeur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few days to say.</source>
        <translation>Trop peu de jours pour en dire quelque chose.</translation>
    </message>
    <message>
        <source>Week from {date}</source>
        <translation>Semaine du {date}</translation>
    </message>
    <message>
        <source>Your mood was about {points} higher {per} ({between}).</source>
        <translation>Votre humeur était plus haute d’environ {points} {per} ({between}).</translation>
    </message>
    <message>
        <source>Your mood was about {points} lower {per} ({between}).</source>
        <translation>Votre humeur était plus basse d’environ {points} {per} ({between}).</translation>
    </message>
    <message>
        <source>a mood {on_days}, too few to say</source>
        <translation>une humeur {on_days}, trop peu pour en dire quelque chose</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>entre {low} et {high}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>for each hour of sleep more</source>
        <translation>par heure de sommeil en plus</translation>
    </message>
    <message>
        <source>for each step more</source>
        <translation>par degré en plus</translation>
    </message>
    <message>
        <source>for each step of energy more</source>
        <translation>par degré d’énergie en plus</translation>
    </message>
    <message>
        <source>hours of sleep</source>
        <translation>heures de sommeil</translation>
    </message>
    <message>
        <source>no mood noted</source>
        <translation>aucune humeur notée</translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>sur %n jour</numerusform>
            <numerusform>sur %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>on days with it</source>
        <translation>les jours avec</translation>
    </message>
    <message>
        <source>{mood}, as the mean of moods {on_days}</source>
        <translation>{mood}, en moyenne des humeurs {on_days}</translation>
    </message>
    <message>
        <source>{when}: {score} of {highest}, in the range “{band}”</source>
        <translation>{when} : {score} sur {highest}, dans la plage « {band} »</translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <translation>{when} : {what}</translation>
    </message>
    <message>
        <source>{where}; about as the time before.</source>
        <translation>{where} ; à peu près comme la fois précédente.</translation>
    </message>
    <message>
        <source>{where}; noticeably less than the time before.</source>
        <translation>{where} ; nettement moins que la fois précédente.</translation>
    </message>
    <message>
        <source>{where}; noticeably more than the time before.</source>
        <translation>{where} ; nettement plus que la fois précédente.</translation>
    </message>
    <message>
        <source>{with_it} with it, {without} without.</source>
        <translation>{with_it} avec, {without} sans.</translation>
    </message>
</context>
<context>
    <name>InsightsRoom</name>
    <message>
        <source>Insights</source>
        <translation>Aperçus</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Sur papier</translation>
    </message>
    <message>
        <source>Page of the insights</source>
        <translation>Page des aperçus</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Questionnaires</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>Ce qui va avec</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>Votre semaine</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n choisie</numerusform>
            <numerusform>%n choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are similar in meaning</source>
        <translation>
            <numerusform>%n passage a un sens proche</numerusform>
            <numerusform>%n passages ont un sens proche</numerusform>
        </translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Humeurs</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Free writing</source>
        <translation>Écriture libre</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Questionnaire</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Questionnaires</translation>
    </message>
    <message>
        <source>Similar in meaning: {day}, {words}</source>
        <translation>Sens proche : {day}, {words}</translation>
    </message>
    <message>
        <source>Today · {date}</source>
        <translation>Aujourd’hui · {date}</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Yesterday · {date}</source>
        <translation>Hier · {date}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>aucune entrée</translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message>
        <source>About “{what}”</source>
        <translation>À propos de « {what} »</translation>
    </message>
    <message>
        <source>Choose an entry, or begin a new page.</source>
        <translation>Choisissez une entrée, ou commencez une page.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>A copy to put somewhere else</source>
        <translation>Une copie à mettre ailleurs</translation>
    </message>
    <message>
        <source>As an encrypted archive, or as PDF, Markdown or JSON, which anyone can read.</source>
        <translation>En archive chiffrée, ou en PDF, Markdown ou JSON, que chacun peut lire.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Bring a journal in</source>
        <translation>Faire entrer un journal</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>C’est fait.</translation>
    </message>
    <message>
        <source>Encrypted archive (*.mmb)</source>
        <translation>Archive chiffrée (*.mmb)</translation>
    </message>
    <message>
        <source>Entries added: {added}. There already: {known}.</source>
        <translation>Entrées ajoutées : {added}. Déjà là : {known}.</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>Tout est intact.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Folder of Markdown (*)</source>
        <translation>Dossier Markdown (*)</translation>
    </message>
    <message>
        <source>From MindMate, Day One, jrnl, or Markdown. Nothing that is here is changed.</source>
        <translation>De MindMate, Day One, jrnl ou Markdown. Rien de ce qui est ici ne change.</translation>
    </message>
    <message>
        <source>Give room back</source>
        <translation>Rendre de la place</translation>
    </message>
    <message>
        <source>Go back to one</source>
        <translation>Revenir à l’une d’elles</translation>
    </message>
    <message>
        <source>Here: {count}. The newest: {moment}, {size}.</source>
        <translation>Ici : {count}. La plus récente : {moment}, {size}.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Is everything whole?</source>
        <translation>Tout est-il intact ?</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Journals (*.mmb *.json *.zip *.txt *.md)</source>
        <translation>Journaux (*.mmb *.json *.zip *.txt *.md)</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Partir</translation>
    </message>
    <message>
        <source>Looking at every page…</source>
        <translation>Examen de chaque page…</translation>
    </message>
    <message>
        <source>Made by itself, once a day</source>
        <translation>Faites toutes seules, une par jour</translation>
    </message>
    <message>
        <source>MindMate backup (*.mmb)</source>
        <translation>Sauvegarde MindMate (*.mmb)</translation>
    </message>
    <message>
        <source>MindMate {day}.mmb</source>
        <translation>MindMate {day}.mmb</translation>
    </message>
    <message>
        <source>My journal.mmb</source>
        <translation>Mon journal.mmb</translation>
    </message>
    <message>
        <source>One encrypted file with everything, for a stick or another disk.</source>
        <translation>Un seul fichier chiffré avec tout, pour une clé ou un autre disque.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reads every page. You can go on writing meanwhile.</source>
        <translation>Lit chaque page. Vous pouvez continuer à écrire.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Take everything with you</source>
        <translation>Tout emporter</translation>
    </message>
    <message>
        <source>The archive’s passphrase</source>
        <translation>La phrase secrète de l’archive</translation>
    </message>
    <message>
        <source>The place of deleted words, back to the disk.</source>
        <translation>La place des mots supprimés, rendue au disque.</translation>
    </message>
    <message>
        <source>There is none yet. The first is made a few minutes after unlocking.</source>
        <translation>Il n’y en a pas encore. La première est faite quelques minutes après le déverrouillage.</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Tidying up…</source>
        <translation>Rangement…</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Write it so that anyone can read it?</source>
        <translation>Écrire de sorte que chacun puisse lire ?</translation>
    </message>
    <message>
        <source>Writing the copy, and reading it back…</source>
        <translation>Écriture de la copie, puis relecture…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Your whole journal, for good.</source>
        <translation>Tout votre journal, pour de bon.</translation>
    </message>
    <message>
        <source>Your words, out and in</source>
        <translation>Vos mots, vers dehors et vers dedans</translation>
    </message>
    <message>
        <source>{name} is locked. Type its passphrase, then Enter.</source>
        <translation>{name} est verrouillé. Tapez sa phrase secrète, puis Entrée.</translation>
    </message>
    <message>
        <source>{name} is written, and was read back ({size}). It opens with your passphrase.</source>
        <translation>{name} est écrit et a été relu ({size}). Votre phrase secrète l’ouvre.</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} est écrit.</translation>
    </message>
    <message>
        <source>{name} isn’t locked. Keep it where only you look, or choose the encrypted archive.</source>
        <translation>{name} n’est pas verrouillé. Gardez-le là où vous seul regardez, ou choisissez l’archive chiffrée.</translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Other words for it</source>
        <translation>D’autres mots pour le dire</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>About MindMate, licences, what is protected</source>
        <translation>À propos de MindMate, licences, ce qui est protégé</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Tous les raccourcis</translation>
    </message>
    <message>
        <source>Backups, export, import</source>
        <translation>Sauvegardes, exporter, importer</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Commencer une ligne</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Choisir un autre modèle</translation>
    </message>
    <message>
        <source>Choose the message after</source>
        <translation>Choisir le message suivant</translation>
    </message>
    <message>
        <source>Choose the message before</source>
        <translation>Choisir le message précédent</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>Supprimer l’entrée</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Help now: people you can reach</source>
        <translation>Aide maintenant : des personnes à joindre</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Cacher la fenêtre</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>Contraste élevé, oui ou non</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>Dans une conversation</translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation>Dans le journal</translation>
    </message>
    <message>
        <source>Insights: mood, questionnaires, a look back</source>
        <translation>Aperçus : humeur, questionnaires, regard en arrière</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>Plan de sécurité</translation>
    </message>
    <message>
        <source>Search and jump</source>
        <translation>Chercher et aller à</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Rechercher dans le journal</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Stop the reply, or go back</source>
        <translation>Arrêter la réponse, ou revenir</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Texte à 100 %</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Ce qu’on peut en faire</translation>
    </message>
    <message>
        <source>Write freely, without a conversation</source>
        <translation>Écrire librement, sans conversation</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Text {number}</source>
        <translation>SMS au {number}</translation>
    </message>
    <message>
        <source>Text {word} to {number}</source>
        <translation>Envoyez {word} au {number}</translation>
    </message>
    <message>
        <source>checked {date}</source>
        <translation>vérifié {date}</translation>
    </message>
    <message>
        <source>one source, {date}</source>
        <translation>une source, {date}</translation>
    </message>
    <message>
        <source>or text {number}</source>
        <translation>ou SMS au {number}</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Help now</source>
        <translation>Aide maintenant</translation>
    </message>
    <message>
        <source>I don’t have the passphrase any more</source>
        <translation>Je n’ai plus la phrase secrète</translation>
    </message>
    <message>
        <source>Open with this computer’s keychain</source>
        <translation>Ouvrir avec le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Sauvetage…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Heureux de vous revoir</translation>
    </message>
    <message>
        <source>Your journal is locked. Only your passphrase opens it.</source>
        <translation>Votre journal est verrouillé. Seule votre phrase secrète l’ouvre.</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Also Ctrl and + or −.</source>
        <translation>Aussi avec Ctrl et + ou −.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Clear edges, black on white or white on black.</source>
        <translation>Bords nets, noir sur blanc ou blanc sur noir.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins de mouvement</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claires</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>MindMate speaks</source>
        <translation>MindMate parle</translation>
    </message>
    <message>
        <source>Nothing slides or moves by itself.</source>
        <translation>Rien ne glisse ni ne bouge de soi-même.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>The model may still answer in the language that you write in, as well as it can.</source>
        <translation>Le modèle répondra peut-être dans la langue où vous écrivez, du mieux qu’il peut.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Erasing…</source>
        <translation>Effacement…</translation>
    </message>
    <message>
        <source>Going back to the backup…</source>
        <translation>Retour à la sauvegarde…</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>Verrouillage…</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message numerus="yes">
        <source>%n things you said are personal: health, faith, money or the like.</source>
        <translation>
            <numerusform>%n chose que vous avez dite est très personnelle : santé, foi, argent ou autre.</numerusform>
            <numerusform>%n choses que vous avez dites sont très personnelles : santé, foi, argent ou autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>From “{title}”, {day}</source>
        <translation>De « {title} », {day}</translation>
    </message>
    <message>
        <source>Kept since {day}</source>
        <translation>Gardé depuis le {day}</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>D’où cela vient</translation>
    </message>
</context>
<context>
    <name>MemoryPage</name>
    <message>
        <source>Delete all…</source>
        <translation>Tout supprimer…</translation>
    </message>
    <message>
        <source>Delete everything it remembers</source>
        <translation>Supprimer tout ce qu’il retient</translation>
    </message>
    <message>
        <source>Delete everything it remembers?</source>
        <translation>Supprimer tout ce qu’il retient ?</translation>
    </message>
    <message>
        <source>Delete this line?</source>
        <translation>Supprimer cette ligne ?</translation>
    </message>
    <message>
        <source>Each line, and what waits for your answer. It isn’t asked about again.</source>
        <translation>Chaque ligne, et ce qui attend votre réponse. La question ne sera plus posée.</translation>
    </message>
    <message>
        <source>For example: I work nights</source>
        <translation>Par exemple : je travaille la nuit</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>I ask about them only if you want me to.</source>
        <translation>Je n’en parle que si vous le voulez.</translation>
    </message>
    <message>
        <source>It is changed.</source>
        <translation>C’est modifié.</translation>
    </message>
    <message>
        <source>It is forgotten.</source>
        <translation>C’est oublié.</translation>
    </message>
    <message>
        <source>It is remembered.</source>
        <translation>C’est retenu.</translation>
    </message>
    <message>
        <source>It may ask about what you say, and uses what is kept.</source>
        <translation>Il peut poser une question sur ce que vous dites, et se sert de ce qui est gardé.</translation>
    </message>
    <message>
        <source>It won’t be asked about again.</source>
        <translation>La question ne sera plus posée.</translation>
    </message>
    <message>
        <source>MindMate may ask about a sentence of yours when you come back. Nothing is kept without your yes. What is kept lies encrypted here, and the model is told what fits.</source>
        <translation>Quand vous revenez, MindMate peut vous interroger sur une de vos phrases. Rien n’est gardé sans votre oui. Ce qui est gardé reste ici, chiffré, et le modèle apprend ce qui convient.</translation>
    </message>
    <message>
        <source>Nothing is asked and nothing is told to the model. What is kept stays until you delete it.</source>
        <translation>Rien n’est demandé et rien n’est dit au modèle. Ce qui est gardé reste jusqu’à ce que vous le supprimiez.</translation>
    </message>
    <message>
        <source>Nothing is remembered.</source>
        <translation>Rien n’est retenu.</translation>
    </message>
    <message>
        <source>Remember beyond a conversation</source>
        <translation>Retenir au-delà d’une conversation</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Something to remember of you</source>
        <translation>Quelque chose à retenir de vous</translation>
    </message>
    <message>
        <source>Tell it something</source>
        <translation>Lui dire quelque chose</translation>
    </message>
    <message>
        <source>The journal’s search by meaning knows {done} of {every} texts so far.</source>
        <translation>La recherche par le sens connaît pour l’instant {done} textes du journal sur {every}.</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>En attente de votre réponse</translation>
    </message>
    <message>
        <source>What it remembers of me</source>
        <translation>Ce qu’il retient de moi</translation>
    </message>
    <message>
        <source>Your conversations and your journal stay.</source>
        <translation>Vos conversations et votre journal restent.</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>All its versions go with it. It can’t be brought back from here.</source>
        <translation>Toutes ses versions partent avec lui. D’ici, on ne peut pas le faire revenir.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Supprimer ce message ?</translation>
    </message>
    <message>
        <source>Noted, here only.</source>
        <translation>Noté, ici seulement.</translation>
    </message>
    <message>
        <source>The answer to it goes too, with all versions. It can’t be brought back from here.</source>
        <translation>La réponse part aussi, avec toutes les versions. D’ici, on ne peut pas les faire revenir.</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Another answer</source>
        <translation>Une autre réponse</translation>
    </message>
    <message>
        <source>Change and send again</source>
        <translation>Changer et renvoyer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Delete this message</source>
        <translation>Supprimer ce message</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>This didn’t help</source>
        <translation>Cela n’a pas aidé</translation>
    </message>
    <message>
        <source>This helped</source>
        <translation>Cela a aidé</translation>
    </message>
    <message>
        <source>Version after</source>
        <translation>Version suivante</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Version précédente</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Check the file</source>
        <translation>Vérifier le fichier</translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation>Tient-il ici ?</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>It fits: {total} of {free} free memory. About {words} words of a conversation stay in view.</source>
        <translation>Il tient : {total} sur {free} de mémoire libre. Environ {words} mots d’une conversation restent en vue.</translation>
    </message>
    <message>
        <source>Meant for: {text}</source>
        <translation>Prévu pour : {text}</translation>
    </message>
    <message>
        <source>Not for: {text}</source>
        <translation>Pas pour : {text}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>The graphics processor helps ({name}).</source>
        <translation>Le processeur graphique aide ({name}).</translation>
    </message>
    <message>
        <source>Too large for this computer now: it would take {total}, and {free} are free. Close other programs, or choose a smaller model.</source>
        <translation>Trop grand pour cet ordinateur en ce moment : il prendrait {total}, et {free} sont libres. Fermez d’autres programmes, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Prendre celui-ci</translation>
    </message>
</context>
<context>
    <name>ModelStep</name>
    <message>
        <source>A model to talk with</source>
        <translation>Un modèle avec qui parler</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Vérification du fichier…</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Choisir un fichier de modèle</translation>
    </message>
    <message>
        <source>MindMate speaks through a language model, a file on this computer. You can change it later.</source>
        <translation>MindMate parle grâce à un modèle de langage, un fichier sur cet ordinateur. Vous pourrez en changer plus tard.</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modèles (*.gguf)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Use a model file of my own (.gguf)</source>
        <translation>Utiliser mon propre fichier de modèle (.gguf)</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>{day}, {clock}</source>
        <translation>{day}, {clock}</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Arrows go from day to day, Page Up and Page Down from month to month, Enter shows a day.</source>
        <translation>Les flèches vont d’un jour à l’autre, Page préc. et Page suiv. d’un mois à l’autre, Entrée montre un jour.</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Le mois suivant</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Le mois précédent</translation>
    </message>
</context>
<context>
    <name>Mood</name>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Entre les deux</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Très bien</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Très bas</translation>
    </message>
</context>
<context>
    <name>MoodButton</name>
    <message>
        <source>Add a mood</source>
        <translation>Ajouter une humeur</translation>
    </message>
    <message>
        <source>Mood: {mood}</source>
        <translation>Humeur : {mood}</translation>
    </message>
</context>
<context>
    <name>MoodCheckIn</name>
    <message>
        <source>A few words about it, if you like</source>
        <translation>Quelques mots là-dessus, si vous voulez</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>How are you right now?</source>
        <translation>Comment allez-vous en ce moment ?</translation>
    </message>
    <message>
        <source>Sleep, energy, tags</source>
        <translation>Sommeil, énergie, étiquettes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{mood}, at {clock}. It is in your journal.</source>
        <translation>{mood}, à {clock}. C’est dans votre journal.</translation>
    </message>
</context>
<context>
    <name>MoodFaces</name>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
</context>
<context>
    <name>MoodPage</name>
    <message>
        <source>A day leads to what you wrote on it.</source>
        <translation>Un jour mène à ce que vous avez écrit ce jour-là.</translation>
    </message>
    <message>
        <source>Arrow keys go from one to the next.</source>
        <translation>Les flèches vont de l’un à l’autre.</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>Five weeks</source>
        <translation>Cinq semaines</translation>
    </message>
    <message>
        <source>Half a year</source>
        <translation>Six mois</translation>
    </message>
    <message>
        <source>Nothing is here yet. When you have noted how you are on a few days, you will see it here. There is no hurry, and gaps are fine.</source>
        <translation>Il n’y a encore rien ici. Quand vous aurez noté comment vous allez pendant quelques jours, vous le verrez ici. Rien ne presse, et les jours sans note ne gênent pas.</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Période affichée</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation>Deux ans</translation>
    </message>
    <message>
        <source>Your mood over time</source>
        <translation>Votre humeur au fil du temps</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Sleep last night</source>
        <translation>Sommeil la nuit dernière</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>NeutralPage</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>Onboarding</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Aide maintenant</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} sur {all}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Choose entries, or take all that the list shows.</source>
        <translation>Choisissez des entrées, ou prenez toutes celles de la liste.</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>En choisir plusieurs</translation>
    </message>
    <message>
        <source>Export all of these…</source>
        <translation>Exporter toutes celles-ci…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Reprendre où vous en étiez</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Réduire la liste</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Aucune page ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>None of this is treatment. The words were written with care, after the sources that each exercise names; no clinician has reviewed them.</source>
        <translation>Rien de cela n’est un traitement. Les textes ont été écrits avec soin, d’après les sources que nomme chaque exercice ; aucun clinicien ne les a relus.</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer words, or fewer filters, find more.</source>
        <translation>Rien ne correspond. Moins de mots, ou moins de filtres, en trouvent davantage.</translation>
    </message>
    <message>
        <source>Nothing is here yet. Conversations, check-ins and what you write will be, day by day; locked, and on this computer only.</source>
        <translation>Il n’y a encore rien ici. Conversations, humeurs et ce que vous écrivez y seront, jour après jour ; sous clé, et sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Small exercises, one step at a time. None needs the model. What you write stays here, and is kept in your journal.</source>
        <translation>De petits exercices, une étape à la fois. Aucun n’a besoin du modèle. Ce que vous écrivez reste ici et se garde dans votre journal.</translation>
    </message>
    <message>
        <source>What helps you, and who, written down on a calmer day. It has a room of its own.</source>
        <translation>Ce qui vous aide, et qui, écrit un jour plus calme. Il a sa propre page.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Write freely, without a conversation (Ctrl+Shift+N)</source>
        <translation>Écrire librement, sans conversation (Ctrl+Maj+N)</translation>
    </message>
    <message>
        <source>You had begun</source>
        <translation>Vous aviez commencé</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Search and jump</source>
        <translation>Chercher et aller à</translation>
    </message>
    <message>
        <source>Search your journal, or jump to…</source>
        <translation>Chercher dans le journal, ou aller à…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>A month</source>
        <translation>Un mois</translation>
    </message>
    <message>
        <source>A page to show to a doctor or somebody else whom you trust: what you noted, counted and not judged. None of your own words are in it. It is made only when you ask for it.</source>
        <translation>Une page à montrer à un médecin ou à quelqu’un en qui vous avez confiance : ce que vous avez noté, compté et non jugé. Aucun de vos propres mots n’y figure. Elle n’est faite que si vous le demandez.</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Un an</translation>
    </message>
    <message>
        <source>Anyone who has this file can read it.</source>
        <translation>Toute personne qui a ce fichier peut le lire.</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Choisir un endroit</translation>
    </message>
    <message>
        <source>It isn’t locked, unlike your journal. Keep it where only you look, and delete it when it was used.</source>
        <translation>Il n’est pas verrouillé, contrairement à votre journal. Gardez-le là où vous seul regardez, et supprimez-le une fois utilisé.</translation>
    </message>
    <message>
        <source>Make the PDF…</source>
        <translation>Créer le PDF…</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Names of tags and exercises are in it.</source>
        <translation>Des noms d’étiquettes et d’exercices y figurent.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Questionnaires</translation>
    </message>
    <message>
        <source>Report.pdf</source>
        <translation>Rapport.pdf</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Saved as {name}. That file isn’t locked.</source>
        <translation>Enregistré sous {name}. Ce fichier n’est pas verrouillé.</translation>
    </message>
    <message>
        <source>Sleep and energy</source>
        <translation>Sommeil et énergie</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>Trois mois</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>What goes into it</source>
        <translation>Ce qu’il contient</translation>
    </message>
    <message>
        <source>What goes with better and harder days</source>
        <translation>Ce qui va avec les jours meilleurs et plus difficiles</translation>
    </message>
    <message>
        <source>With the answers of the last time.</source>
        <translation>Avec les réponses de la dernière fois.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Cacher ce qui est tapé</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Montrer ce qui est tapé</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>A new one</source>
        <translation>Une nouvelle</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Encrypt everything anew as well</source>
        <translation>Tout chiffrer à nouveau aussi</translation>
    </message>
    <message>
        <source>Encrypting everything anew…</source>
        <translation>Tout est chiffré à nouveau…</translation>
    </message>
    <message>
        <source>For when somebody may know the passphrase and have a copy of your journal. It can take a while. The recovery words you have won’t open it any more; new ones come next.</source>
        <translation>Pour le cas où quelqu’un connaîtrait la phrase secrète et aurait une copie de votre journal. Cela peut prendre un moment. Les mots de récupération que vous avez ne l’ouvriront plus ; de nouveaux suivent.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>La nouvelle encore une fois</translation>
    </message>
    <message>
        <source>The present passphrase</source>
        <translation>La phrase secrète actuelle</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Les deux ne sont pas encore pareilles.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Choisissez une phrase secrète</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>It locks everything you write here. Only you know it; it is kept nowhere.</source>
        <translation>Elle verrouille tout ce que vous écrivez ici. Vous seul la connaissez ; elle n’est gardée nulle part.</translation>
    </message>
    <message>
        <source>Keep it well</source>
        <translation>Gardez-la bien</translation>
    </message>
    <message>
        <source>Making your journal…</source>
        <translation>Création de votre journal…</translation>
    </message>
    <message>
        <source>Nobody can reset it, we can’t either. Next come words for the case that it is lost; without both, what you wrote is lost.</source>
        <translation>Personne ne peut la réinitialiser, nous non plus. Viennent ensuite des mots pour le cas où elle serait perdue ; sans les deux, ce que vous avez écrit est perdu.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Les deux ne sont pas encore identiques.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Add someone I trust</source>
        <translation>Ajouter quelqu’un en qui j’ai confiance</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>When, or how</source>
        <translation>Quand, ou comment</translation>
    </message>
    <message>
        <source>{name} is taken out.</source>
        <translation>{name} n’y est plus.</translation>
    </message>
</context>
<context>
    <name>Practices</name>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation>
            <numerusform>Environ %n minute</numerusform>
            <numerusform>Environ %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: {before}. After: {after}.</source>
        <translation>Avant : {before}. Après : {after}.</translation>
    </message>
    <message>
        <source>For the hardest moments</source>
        <translation>Pour les moments les plus durs</translation>
    </message>
    <message>
        <source>For your days and nights</source>
        <translation>Pour vos jours et vos nuits</translation>
    </message>
    <message>
        <source>I did the exercise “{title}”. This came of it:</source>
        <translation>J’ai fait l’exercice « {title} ». Voici ce qui en est sorti :</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Avec vos propres mots</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>Une chose par ligne</translation>
    </message>
    <message>
        <source>To come to rest</source>
        <translation>Pour trouver le calme</translation>
    </message>
    <message>
        <source>When thoughts go round</source>
        <translation>Quand les pensées tournent en rond</translation>
    </message>
    <message>
        <source>hours and minutes</source>
        <translation>heures et minutes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>24 words that open your journal too. New ones take the place of those you have.</source>
        <translation>24 mots qui ouvrent aussi votre journal. De nouveaux remplacent ceux que vous avez.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Closing locks. The entry shows the name MindMate, and nothing of what you wrote.</source>
        <translation>Fermer verrouille. L’entrée montre le nom MindMate, et rien de ce que vous avez écrit.</translation>
    </message>
    <message>
        <source>For the numbers of people who can help.</source>
        <translation>Pour les numéros de personnes qui peuvent aider.</translation>
    </message>
    <message>
        <source>For when somebody comes in. The same key brings MindMate back; after a minute it locks. Nothing typed on that page is kept.</source>
        <translation>Pour quand quelqu’un entre. La même touche ramène MindMate ; au bout d’une minute il se verrouille. Rien de ce qui est tapé sur cette page n’est gardé.</translation>
    </message>
    <message>
        <source>From now on this computer’s keychain opens it too.</source>
        <translation>Désormais, le trousseau de cet ordinateur l’ouvre aussi.</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Aide maintenant</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Cacher la fenêtre</translation>
    </message>
    <message>
        <source>It also locks when the computer sleeps. Ctrl+L locks at once.</source>
        <translation>Il se verrouille aussi quand l’ordinateur se met en veille. Ctrl+L verrouille aussitôt.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrou</translation>
    </message>
    <message>
        <source>Lock at once as well</source>
        <translation>Verrouiller aussitôt en plus</translation>
    </message>
    <message>
        <source>Lock when nobody has been here for</source>
        <translation>Verrouiller quand personne n’est là depuis</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Nouveaux mots</translation>
    </message>
    <message>
        <source>Off: other programs that take or share a picture of the screen get none of it. A screen magnifier may need it on.</source>
        <translation>Désactivé : les autres programmes qui capturent ou partagent l’écran n’en reçoivent rien. Une loupe d’écran peut en avoir besoin.</translation>
    </message>
    <message>
        <source>Only you know it.</source>
        <translation>Vous seul la connaissez.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Pictures of the screen show the window</source>
        <translation>Les captures d’écran montrent la fenêtre</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Mots de récupération</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Rester dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>The keychain opens it no more.</source>
        <translation>Le trousseau ne l’ouvre plus.</translation>
    </message>
    <message>
        <source>The passphrase is changed. Backups made before still open with the former one.</source>
        <translation>La phrase secrète est changée. Les sauvegardes d’avant s’ouvrent encore avec l’ancienne.</translation>
    </message>
    <message>
        <source>Then whoever can use your account on this computer can open your journal, without the passphrase. The passphrase still opens it everywhere.</source>
        <translation>Alors, toute personne qui peut utiliser votre compte sur cet ordinateur peut ouvrir votre journal sans la phrase secrète. La phrase secrète l’ouvre toujours, partout.</translation>
    </message>
    <message>
        <source>There are none yet. Without them a lost passphrase means that everything is lost.</source>
        <translation>Il n’y en a pas encore. Sans eux, perdre la phrase secrète, c’est tout perdre.</translation>
    </message>
    <message>
        <source>This computer’s keychain opens it too</source>
        <translation>Le trousseau de cet ordinateur l’ouvre aussi</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Où vous êtes</translation>
    </message>
    <message>
        <source>{key} shows an empty page of notes</source>
        <translation>{key} montre une page de notes vide</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No, don’t remember: {words}</source>
        <translation>Non, ne pas retenir : {words}</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>What would be remembered. Change it as you like.</source>
        <translation>Ce qui serait retenu. Changez-le comme vous voulez.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copier l’adresse du &amp;lien</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>QuestionnairesPage</name>
    <message>
        <source>Fill in the {title}</source>
        <translation>Remplir le {title}</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Nine questions about low mood and what comes with it.</source>
        <translation>Neuf questions sur l’humeur basse et ce qui l’accompagne.</translation>
    </message>
    <message>
        <source>Seven questions about worry and tension.</source>
        <translation>Sept questions sur l’inquiétude et la tension.</translation>
    </message>
    <message>
        <source>Two questionnaires that doctors use too. Fill one in when you want to, every two weeks at most: they ask about the last two weeks. They measure trouble; they don’t say what you have, and they don’t know you.</source>
        <translation>Deux questionnaires que les médecins utilisent aussi. Remplissez-en un quand vous le voulez, au plus toutes les deux semaines : ils portent sur les deux dernières semaines. Ils mesurent des difficultés ; ils ne disent pas ce que vous avez, et ils ne vous connaissent pas.</translation>
    </message>
</context>
<context>
    <name>RecoveryRoom</name>
    <message>
        <source>Help now</source>
        <translation>Aide maintenant</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Je les ai notés</translation>
    </message>
    <message>
        <source>If the passphrase is ever lost, these 24 words open your journal. They are shown this once and kept nowhere. Write them on paper, in this order.</source>
        <translation>Si la phrase secrète est un jour perdue, ces 24 mots ouvrent votre journal. Ils ne sont montrés que cette fois et ne sont gardés nulle part. Écrivez-les sur papier, dans cet ordre.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Montrer les mots à nouveau</translation>
    </message>
    <message>
        <source>These words are new. Those that you wrote down before don’t count.</source>
        <translation>Ces mots sont nouveaux. Ceux que vous avez notés avant ne comptent pas.</translation>
    </message>
    <message>
        <source>Three of them, from your note:</source>
        <translation>Trois d’entre eux, d’après votre note :</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Mot {number}</translation>
    </message>
    <message>
        <source>Word {number} is another one. Please look at your note again.</source>
        <translation>Le mot {number} est un autre. Veuillez regarder encore votre note.</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>Mot {number} : {word}</translation>
    </message>
    <message>
        <source>Your recovery words</source>
        <translation>Vos mots de récupération</translation>
    </message>
</context>
<context>
    <name>RememberQuestion</name>
    <message>
        <source>I ask about them only if you want me to.</source>
        <translation>Je n’en parle que si vous le voulez.</translation>
    </message>
    <message>
        <source>May I remember this?</source>
        <translation>Puis-je retenir ceci ?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>How are you today?</source>
        <translation>Comment allez-vous aujourd’hui ?</translation>
    </message>
    <message>
        <source>If you like, note it. If not, that is fine too.</source>
        <translation>Si vous voulez, notez-le. Sinon, c’est très bien aussi.</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Pas aujourd’hui</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Le noter</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>A reminder to note how you are</source>
        <translation>Un rappel pour noter comment vous allez</translation>
    </message>
    <message>
        <source>At midday</source>
        <translation>À midi</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>À partir de quand</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>Le soir</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation>Le matin</translation>
    </message>
    <message>
        <source>Once a day, in this window, only while it is open and nothing was noted yet. No sound, and nothing outside of MindMate.</source>
        <translation>Une fois par jour, dans cette fenêtre, seulement si elle est ouverte et que rien n’est encore noté. Pas de son, et rien en dehors de MindMate.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>A mood on {known} of %n days, from 1 (very low) to 5 (very good).</source>
        <translation>
            <numerusform>Une humeur sur {known} de %n jour, de 1 (très basse) à 5 (très bonne).</numerusform>
            <numerusform>Une humeur sur {known} de %n jours, de 1 (très basse) à 5 (très bonne).</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers of the last time:</source>
        <translation>Réponses de la dernière fois :</translation>
    </message>
    <message>
        <source>Energy is noted from 1 (none) to 5 (plenty).</source>
        <translation>L’énergie est notée de 1 (aucune) à 5 (beaucoup).</translation>
    </message>
    <message>
        <source>Month from {date}: {mean} on average, {days}</source>
        <translation>Mois du {date} : {mean} en moyenne, {days}</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Nothing stands out from chance.</source>
        <translation>Rien ne se distingue du hasard.</translation>
    </message>
    <message>
        <source>Sleep and energy</source>
        <translation>Sommeil et énergie</translation>
    </message>
    <message>
        <source>Week from {date}: {mean} on average, {days}</source>
        <translation>Semaine du {date} : {mean} en moyenne, {days}</translation>
    </message>
    <message>
        <source>What goes with better and harder days, in the whole journal</source>
        <translation>Ce qui va avec les jours meilleurs et plus difficiles, dans tout le journal</translation>
    </message>
    <message>
        <source>What was noted</source>
        <translation>Ce qui a été noté</translation>
    </message>
    <message>
        <source>With 95 % intervals; “goes with” doesn’t mean “because of”.</source>
        <translation>Avec des intervalles à 95 % ; « va avec » ne veut pas dire « à cause de ».</translation>
    </message>
    <message>
        <source>Written by the person themselves with MindMate, a program on their own computer. It counts what they noted; it makes no diagnosis, and no professional has checked it.</source>
        <translation>Écrit par la personne elle-même avec MindMate, un programme sur son propre ordinateur. Il compte ce qu’elle a noté ; il ne pose aucun diagnostic, et aucun professionnel ne l’a vérifié.</translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>sur %n jour</numerusform>
            <numerusform>sur %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
    <message>
        <source>{name}: {mean} on average, from {low} to {high}, {days}</source>
        <translation>{name} : {mean} en moyenne, de {low} à {high}, {days}</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Another file</source>
        <translation>Un autre fichier</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>MindMate backup (*.mmb)</source>
        <translation>Sauvegarde MindMate (*.mmb)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>The journal becomes what it was then. What you wrote since is put aside in a folder of its own, not deleted.</source>
        <translation>Le journal redevient ce qu’il était alors. Ce que vous avez écrit depuis est mis de côté dans un dossier à part, pas supprimé.</translation>
    </message>
    <message>
        <source>The passphrase of that time</source>
        <translation>La phrase secrète d’alors</translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation>Quelle sauvegarde</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Delete it again</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>It is in your journal, on this computer only.</source>
        <translation>C’est dans votre journal, sur cet ordinateur seulement.</translation>
    </message>
</context>
<context>
    <name>SafetyPlan</name>
    <message>
        <source>A café, a park, a friend who makes me laugh; nobody has to know why I am there</source>
        <translation>Un café, un parc, quelqu’un qui me fait rire ; personne n’a besoin de savoir pourquoi je suis là</translation>
    </message>
    <message>
        <source>A doctor, a counsellor, a clinic: name, number, when they are there</source>
        <translation>Un médecin, une psychologue, une clinique : nom, numéro, quand les joindre</translation>
    </message>
    <message>
        <source>A plan for hard moments</source>
        <translation>Un plan pour les moments difficiles</translation>
    </message>
    <message>
        <source>Emergency: {numbers}</source>
        <translation>Urgences : {numbers}</translation>
    </message>
    <message>
        <source>How I notice that it is getting hard</source>
        <translation>Comment je remarque que ça devient dur</translation>
    </message>
    <message>
        <source>If I am in danger</source>
        <translation>Si je suis en danger</translation>
    </message>
    <message>
        <source>Making the place around me safer</source>
        <translation>Rendre plus sûr ce qui m’entoure</translation>
    </message>
    <message>
        <source>People I can ask for help</source>
        <translation>Des gens à qui je peux demander de l’aide</translation>
    </message>
    <message>
        <source>Places and people that take my mind off it</source>
        <translation>Des lieux et des gens qui me changent les idées</translation>
    </message>
    <message>
        <source>Professionals I can turn to</source>
        <translation>Des professionnels vers qui je peux me tourner</translation>
    </message>
    <message>
        <source>Someone, an animal, something I still want to see</source>
        <translation>Quelqu’un, un animal, quelque chose que je veux encore voir</translation>
    </message>
    <message>
        <source>The oldest of these numbers is of {date}. Numbers change.</source>
        <translation>Le plus ancien de ces numéros date du {date}. Les numéros changent.</translation>
    </message>
    <message>
        <source>Thoughts, feelings, things I do when it begins</source>
        <translation>Des pensées, des émotions, ce que je fais quand ça commence</translation>
    </message>
    <message>
        <source>What I can do on my own</source>
        <translation>Ce que je peux faire par moi-même</translation>
    </message>
    <message>
        <source>What I could put out of reach for a while, and who could keep it for me</source>
        <translation>Ce que je pourrais éloigner quelque temps, et qui pourrait me le garder</translation>
    </message>
    <message>
        <source>What I want to live for</source>
        <translation>Ce pour quoi je veux vivre</translation>
    </message>
    <message>
        <source>What I would say to them, or what I would ask for</source>
        <translation>Ce que je leur dirais, ou ce que je leur demanderais</translation>
    </message>
    <message>
        <source>What helped before, even a little: a shower, music, going outside</source>
        <translation>Ce qui a déjà aidé, même un peu : une douche, de la musique, sortir</translation>
    </message>
</context>
<context>
    <name>SafetyRoom</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Safety plan.pdf</source>
        <translation>Plan de sécurité.pdf</translation>
    </message>
    <message>
        <source>Save as PDF, to print</source>
        <translation>Enregistrer en PDF, pour imprimer</translation>
    </message>
    <message>
        <source>Save the plan. The file isn’t locked: whoever has it can read it.</source>
        <translation>Enregistrer le plan. Le fichier n’est pas verrouillé : qui l’a peut le lire.</translation>
    </message>
    <message>
        <source>Saved as {name}. That file isn’t locked; keep it where only you look.</source>
        <translation>Enregistré sous {name}. Ce fichier n’est pas verrouillé ; gardez-le à l’abri des regards.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>When it gets hard, go through it from the top, as far as you need. Write in it whenever you like; it is saved as you type, and locked like everything else here.</source>
        <translation>Quand ça devient dur, parcourez-le depuis le début, aussi loin qu’il le faut. Écrivez dedans quand vous voulez ; tout est enregistré au fil de la frappe, et verrouillé comme le reste ici.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation>Vider la recherche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Rechercher dans le journal</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Compagnon</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Page of the settings</source>
        <translation>Page des réglages</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>A very small model to try the app with, not the companion itself.</source>
        <translation>Un très petit modèle pour essayer l’application, et non le compagnon lui-même.</translation>
    </message>
    <message>
        <source>Licence: {text}</source>
        <translation>Licence : {text}</translation>
    </message>
    <message>
        <source>Made from: {text}</source>
        <translation>Fait à partir de : {text}</translation>
    </message>
    <message>
        <source>Meant for: {text}</source>
        <translation>Prévu pour : {text}</translation>
    </message>
    <message>
        <source>Not for: {text}</source>
        <translation>Pas pour : {text}</translation>
    </message>
    <message>
        <source>The graphics processor has too little memory for this model. The main processor answers instead, more slowly.</source>
        <translation>Le processeur graphique a trop peu de mémoire pour ce modèle. Le processeur principal répond à sa place, plus lentement.</translation>
    </message>
    <message>
        <source>The graphics processor's driver failed. The main processor answers instead, more slowly.</source>
        <translation>Le pilote du processeur graphique est tombé en panne. Le processeur principal répond à sa place, plus lentement.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>24 words for the case that the passphrase is lost</source>
        <translation>24 mots pour le cas où la phrase secrète serait perdue</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>Conversations précédentes</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Aperçus</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>Nouvelle conversation (Ctrl+N)</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Mots de récupération</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>Plan de sécurité</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Your conversations will be listed here.</source>
        <translation>Vos conversations seront listées ici.</translation>
    </message>
</context>
<context>
    <name>SimilarPlaces</name>
    <message>
        <source>Similar in meaning, other words</source>
        <translation>Sens proche, autres mots</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>As I write</source>
        <translation>Comme j’écris</translation>
    </message>
    <message>
        <source>As well as the model knows that language.</source>
        <translation>Aussi bien que le modèle connaît cette langue.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Doux</translation>
    </message>
    <message>
        <source>How direct</source>
        <translation>À quel point direct</translation>
    </message>
    <message>
        <source>How it speaks with me</source>
        <translation>Comment il me parle</translation>
    </message>
    <message>
        <source>How much it writes at once</source>
        <translation>Combien il écrit à la fois</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Entre les deux</translation>
    </message>
    <message>
        <source>It answers in</source>
        <translation>Il répond en</translation>
    </message>
    <message>
        <source>Kept encrypted with your journal. Letters only, three words at most.</source>
        <translation>Gardé chiffré avec votre journal. Des lettres seulement, trois mots au plus.</translation>
    </message>
    <message>
        <source>Listening or suggesting</source>
        <translation>Écouter ou proposer</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Longues</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyennes</translation>
    </message>
    <message>
        <source>Mostly listens</source>
        <translation>Écoute surtout</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Pas de nom</translation>
    </message>
    <message>
        <source>None of this changes how signs of danger are noticed, or what is said then.</source>
        <translation>Rien de cela ne change la façon dont les signes de danger sont remarqués, ni ce qui est dit alors.</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Courtes</translation>
    </message>
    <message>
        <source>Short replies also come sooner.</source>
        <translation>Les réponses courtes arrivent aussi plus vite.</translation>
    </message>
    <message>
        <source>Suggests more</source>
        <translation>Propose plus</translation>
    </message>
    <message>
        <source>That can’t be used as a name. Letters, and three words at most.</source>
        <translation>Ceci ne peut pas servir de nom. Des lettres, et trois mots au plus.</translation>
    </message>
    <message>
        <source>What it may call me</source>
        <translation>Comment il peut m’appeler</translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>All practices</source>
        <translation>Tous les exercices</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation>Passer cette étape</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>One moment: the model is wording this step. You can go on without it.</source>
        <translation>Un instant : le modèle formule cette étape. Vous pouvez continuer sans lui.</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Étape {number} sur {all}</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>A few more characters: at least {least}.</source>
        <translation>Encore quelques caractères : au moins {least}.</translation>
    </message>
    <message>
        <source>Easily guessed. Add another word or two.</source>
        <translation>Facile à deviner. Ajoutez un ou deux mots.</translation>
    </message>
    <message>
        <source>Four or five words that you won’t forget work well.</source>
        <translation>Quatre ou cinq mots que vous n’oublierez pas conviennent bien.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Bien.</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>Très bien.</translation>
    </message>
    <message>
        <source>Weak. One more word would help much.</source>
        <translation>Faible. Un mot de plus aiderait beaucoup.</translation>
    </message>
</context>
<context>
    <name>SystemSignals</name>
    <message>
        <source>Locks your journal</source>
        <translation>Verrouille votre journal</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Take the tag {tag} away</source>
        <translation>Retirer l’étiquette {tag}</translation>
    </message>
</context>
<context>
    <name>Timed</name>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>TodayLayout</name>
    <message>
        <source>A program, not a person. What you write stays on this computer.</source>
        <translation>Un programme, pas une personne. Ce que vous écrivez reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>It notices signs of danger only roughly; Help now (F1) is always there.</source>
        <translation>Il ne remarque les signes de danger que de façon approximative ; l’aide maintenant (F1) est toujours là.</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>Au message le plus récent</translation>
    </message>
</context>
<context>
    <name>TodayRoom</name>
    <message>
        <source>MindMate no longer sees the messages above in full when it answers.</source>
        <translation>MindMate ne voit plus entièrement les messages ci-dessus quand il répond.</translation>
    </message>
    <message>
        <source>Reading what you wrote…</source>
        <translation>Lecture de ce que vous avez écrit…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Thinking about a reply…</source>
        <translation>Réflexion en cours…</translation>
    </message>
    <message>
        <source>Writing… Esc stops it.</source>
        <translation>Écriture… Échap l’arrête.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>The model stopped in the middle of this reply.</source>
        <translation>Le modèle s’est arrêté au milieu de cette réponse.</translation>
    </message>
    <message>
        <source>This reply was cut off.</source>
        <translation>Cette réponse a été coupée.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>You stopped this reply.</source>
        <translation>Vous avez arrêté cette réponse.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Show MindMate</source>
        <translation>Afficher MindMate</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>Older messages of this conversation are no longer in view.</source>
        <translation>Les messages plus anciens de cette conversation ne sont plus en vue.</translation>
    </message>
    <message>
        <source>Your message is longer than I can read at once. It is kept whole. Could you send me the part that matters most first, in a shorter message?</source>
        <translation>Votre message est plus long que ce que je peux lire en une fois. Il est gardé en entier. Pourriez-vous m’envoyer d’abord la partie la plus importante, dans un message plus court ?</translation>
    </message>
</context>
<context>
    <name>UndoNote</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The page is thrown away.</source>
        <translation>La page est jetée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Moment de la journée</translation>
    </message>
    <message>
        <source>Put it into the week</source>
        <translation>Le mettre dans la semaine</translation>
    </message>
    <message>
        <source>What you plan</source>
        <translation>Ce que vous prévoyez</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>In the model’s words, from what MindMate counted. No number in it is the model’s own.</source>
        <translation>Avec les mots du modèle, d’après ce que MindMate a compté. Aucun nombre ne vient du modèle.</translation>
    </message>
    <message>
        <source>Let the model word it</source>
        <translation>Laisser le modèle le dire</translation>
    </message>
    <message>
        <source>The model is wording it…</source>
        <translation>Le modèle le rédige…</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semaine suivante</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>La semaine précédente</translation>
    </message>
    <message>
        <source>What the model wrote couldn’t stand, so these are MindMate’s own words.</source>
        <translation>Ce que le modèle a écrit ne pouvait pas rester ; ce sont les mots de MindMate.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>{day}, {what}: take it away</source>
        <translation>{day}, {what} : retirer</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A computer program that talks with you, day or night, and keeps your words locked.</source>
        <translation>Un programme informatique qui parle avec vous, de jour comme de nuit, et garde vos mots sous clé.</translation>
    </message>
    <message>
        <source>A quiet place to talk</source>
        <translation>Un endroit calme pour parler</translation>
    </message>
    <message>
        <source>Help now, up there and under F1, always shows people you can reach.</source>
        <translation>Aide maintenant, là-haut et sous F1, montre toujours des personnes à joindre.</translation>
    </message>
    <message>
        <source>I am 18 or older – begin</source>
        <translation>J’ai 18 ans ou plus – commencer</translation>
    </message>
    <message>
        <source>MindMate is made for adults: 18, or the age at which you may agree to such programs where you live. If you are younger, Help now shows lines for you too.</source>
        <translation>MindMate est fait pour les adultes : 18 ans, ou l’âge auquel vous pouvez accepter de tels programmes là où vous vivez. Si vous êtes plus jeune, Aide maintenant montre aussi des lignes pour vous.</translation>
    </message>
    <message>
        <source>MindMate listens when you are anxious, worn out or turning something over. All of it happens on this computer; nothing you write leaves it.</source>
        <translation>MindMate vous écoute quand vous êtes anxieux, à bout, ou que quelque chose vous trotte dans la tête. Tout se passe sur cet ordinateur ; rien de ce que vous écrivez n’en sort.</translation>
    </message>
    <message>
        <source>Not a person, not a therapist, and no crisis service. It can’t call anybody.</source>
        <translation>Ni une personne, ni un thérapeute, ni un service de crise. Il ne peut appeler personne.</translation>
    </message>
    <message>
        <source>Not always right. It can misunderstand, invent things, and miss that you are in danger.</source>
        <translation>Pas toujours juste. Il peut mal comprendre, inventer des choses et ne pas voir que vous êtes en danger.</translation>
    </message>
</context>
<context>
    <name>_NewTag</name>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
</context>
</TS>
