<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>About</name>
    <message>
        <source>After a crash the system may write memory to disk.</source>
        <translation>Nach einem Absturz schreibt das System vielleicht Arbeitsspeicher auf die Platte.</translation>
    </message>
    <message>
        <source>Built from source on this computer.</source>
        <translation>Auf diesem Computer aus den Quellen gebaut.</translation>
    </message>
    <message numerus="yes">
        <source>Built on {date}, %n days ago.</source>
        <translation>
            <numerusform>Gebaut am {date}, vor %n Tag.</numerusform>
            <numerusform>Gebaut am {date}, vor %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits of every model: it invents things, forgets what left its view, misunderstands, and can sound sure when it is wrong. Never rely on it for medicines, law, or whether you are safe.</source>
        <translation>Grenzen jedes Modells: Es erfindet Dinge, vergisst, was aus seinem Blick geraten ist, versteht falsch und klingt sicher, auch wenn es irrt. Verlass dich nie darauf, wenn es um Medikamente, Recht oder deine Sicherheit geht.</translation>
    </message>
    <message>
        <source>Memory isn’t written to disk after a crash, and other programs can’t read it.</source>
        <translation>Arbeitsspeicher kommt nach einem Absturz nicht auf die Platte, und andere Programme können ihn nicht lesen.</translation>
    </message>
    <message>
        <source>Memory that was used is overwritten.</source>
        <translation>Benutzter Arbeitsspeicher wird überschrieben.</translation>
    </message>
    <message>
        <source>MindMate never looks for updates by itself, because it opens no connection. To look: open the page that you got it from, in a browser or on another device, and compare the version and date there with those here. Check the new file before you install it, as docs/guide.md describes. Your vault and models stay.</source>
        <translation>MindMate sucht nie von selbst nach neuen Versionen, weil es keine Verbindung öffnet. Zum Nachsehen: Öffne die Seite, von der du es hast, in einem Browser oder auf einem anderen Gerät, und vergleiche Version und Datum dort mit denen hier. Prüfe die neue Datei, bevor du sie installierst, wie es docs/guide.md beschreibt. Dein Tresor und deine Modelle bleiben.</translation>
    </message>
    <message>
        <source>MindMate {version}</source>
        <translation>MindMate {version}</translation>
    </message>
    <message>
        <source>That is a while: there may be a newer version with fixes.</source>
        <translation>Das ist eine Weile her: Vielleicht gibt es eine neuere Version, in der Fehler behoben sind.</translation>
    </message>
    <message>
        <source>The model runs closed in: one file to read, a short list of system calls.</source>
        <translation>Das Modell läuft eingeschlossen: eine Datei zum Lesen, eine kurze Liste von Systemaufrufen.</translation>
    </message>
    <message>
        <source>The model’s process isn’t fully closed in on this system.</source>
        <translation>Der Prozess des Modells ist auf diesem System nicht ganz eingeschlossen.</translation>
    </message>
    <message>
        <source>The system doesn’t refuse connections here; MindMate still opens none.</source>
        <translation>Das System verweigert hier keine Verbindungen; MindMate öffnet trotzdem keine.</translation>
    </message>
    <message>
        <source>The system refuses MindMate every connection to a network.</source>
        <translation>Das System verweigert MindMate jede Verbindung zu einem Netz.</translation>
    </message>
    <message>
        <source>The window is made with Qt and PySide6, which are under the LGPL, version 3. You may replace them: put libraries of your own build, with the same names, in place of those in the program's folder.</source>
        <translation>Das Fenster ist mit Qt und PySide6 gemacht, die unter der LGPL, Version 3, stehen. Du darfst sie ersetzen: Lege selbst gebaute Bibliotheken mit denselben Namen an die Stelle derer im Ordner des Programms.</translation>
    </message>
    <message>
        <source>Used memory isn’t overwritten in this start.</source>
        <translation>Benutzter Arbeitsspeicher wird bei diesem Start nicht überschrieben.</translation>
    </message>
    <message>
        <source>Watching for signs of danger is limited: it misses some, and is sometimes wrong. Help now is always there.</source>
        <translation>Das Achten auf Zeichen von Gefahr ist begrenzt: Manches entgeht ihm, manchmal irrt es. Hilfe jetzt ist immer da.</translation>
    </message>
    <message>
        <source>Your journal is encrypted on disk (SQLCipher {version}); the key comes from your passphrase.</source>
        <translation>Dein Tagebuch liegt verschlüsselt auf der Platte (SQLCipher {version}); der Schlüssel kommt aus deiner Passphrase.</translation>
    </message>
    <message>
        <source>llama.cpp for {variant}, {threads} threads · {system}</source>
        <translation>llama.cpp für {variant}, {threads} Threads · {system}</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>A computer program that talks with you. Not a person, no therapist, no crisis service. It makes no diagnosis, gives no medical advice, and can’t call anybody. It was reviewed neither by clinicians nor by native speakers of all its languages.</source>
        <translation>Ein Computerprogramm, das mit dir spricht. Kein Mensch, keine Therapie, kein Krisendienst. Es stellt keine Diagnosen, gibt keinen ärztlichen Rat und kann niemanden anrufen. Weder Fachleute noch Muttersprachler aller seiner Sprachen haben es geprüft.</translation>
    </message>
    <message>
        <source>Its text isn’t in this build.</source>
        <translation>Der Text ist in dieser Ausgabe nicht enthalten.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Looked up on this computer just now.</source>
        <translation>Gerade eben auf diesem Computer nachgesehen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sieht nach …</translation>
    </message>
    <message>
        <source>MindMate is free software under the MIT licence. The window is made with Qt and PySide6 under the LGPL, version 3: you may replace them with a build of your own, in the program’s folder.</source>
        <translation>MindMate ist freie Software unter der MIT-Lizenz. Das Fenster ist mit Qt und PySide6 gemacht, unter der LGPL, Version 3: Du darfst sie im Ordner des Programms durch selbst gebaute ersetzen.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Read its licence</source>
        <translation>Lizenz lesen</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>This build comes from source: each part’s licence lies in its own package folder.</source>
        <translation>Diese Ausgabe kommt aus dem Quelltext: Die Lizenz jedes Bestandteils liegt in dessen eigenem Ordner.</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>Woraus es besteht</translation>
    </message>
    <message>
        <source>What protects your words</source>
        <translation>Was deine Worte schützt</translation>
    </message>
</context>
<context>
    <name>ActiveFilters</name>
    <message>
        <source>No longer only: {what}</source>
        <translation>Nicht mehr nur: {what}</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop, keep nothing</source>
        <translation>Aufhören, nichts behalten</translation>
    </message>
    <message>
        <source>Talk about it here</source>
        <translation>Hier darüber reden</translation>
    </message>
    <message>
        <source>{title}, {at} of {all}</source>
        <translation>{title}, {at} von {all}</translation>
    </message>
</context>
<context>
    <name>Breathing</name>
    <message>
        <source>Breath {number} of {all}</source>
        <translation>Atemzug {number} von {all}</translation>
    </message>
    <message>
        <source>It swells as you breathe in and ebbs as you breathe out.</source>
        <translation>Er schwillt an, wenn du einatmest, und verklingt, wenn du ausatmest.</translation>
    </message>
    <message>
        <source>Soft sound</source>
        <translation>Leiser Ton</translation>
    </message>
</context>
<context>
    <name>CareNote</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Hilfe jetzt</translation>
    </message>
    <message>
        <source>If it is hard right now, there are people to talk to</source>
        <translation>Wenn es gerade schwer ist: Es gibt Menschen zum Reden</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>Im Notfall</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>energy: {energy}</source>
        <translation>Energie: {energy}</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>genug</translation>
    </message>
    <message>
        <source>little</source>
        <translation>wenig</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>plenty</source>
        <translation>viel</translation>
    </message>
    <message>
        <source>sleep: {hours}</source>
        <translation>Schlaf: {hours}</translation>
    </message>
    <message>
        <source>some</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>{hours} h or less</source>
        <translation>{hours} Std. oder weniger</translation>
    </message>
    <message>
        <source>{hours} h or more</source>
        <translation>{hours} Std. oder mehr</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>{size} MB on this computer</source>
        <translation>{size} MB auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>112 reaches help from most mobile phones. Choose your country with: mindmate lines --country CC</source>
        <translation>112 erreicht von den meisten Handys Hilfe. Dein Land wählst du mit: mindmate lines --country CC</translation>
    </message>
    <message>
        <source>A private companion that runs wholly on this computer. A computer program: no therapist, no crisis service. Without a verb it opens the window.</source>
        <translation>Ein privater Begleiter, der ganz auf diesem Computer läuft. Ein Computerprogramm: kein Therapeut, kein Krisendienst. Ohne Befehl öffnet es das Fenster.</translation>
    </message>
    <message>
        <source>All lines: mindmate lines</source>
        <translation>Alle Nummern: mindmate lines</translation>
    </message>
    <message>
        <source>Counted on this computer only, without text. To clear: mindmate cards --clear</source>
        <translation>Nur auf diesem Computer gezählt, ohne Text. Zum Löschen: mindmate cards --clear</translation>
    </message>
    <message>
        <source>Emergency: {numbers}</source>
        <translation>Notruf: {numbers}</translation>
    </message>
    <message>
        <source>For children and teenagers:</source>
        <translation>Für Kinder und Jugendliche:</translation>
    </message>
    <message>
        <source>For everybody:</source>
        <translation>Für alle:</translation>
    </message>
    <message>
        <source>It fits: {total} of {free} free memory (weights {weights}, conversation {kv}, computing {compute}).</source>
        <translation>Es passt: {total} von {free} freiem Speicher (Gewichte {weights}, Gespräch {kv}, Rechnen {compute}).</translation>
    </message>
    <message>
        <source>It is what it was when it was recorded.</source>
        <translation>Es ist so, wie es war, als es erfasst wurde.</translation>
    </message>
    <message>
        <source>It keeps {tokens} tokens in view, about {words} words.</source>
        <translation>Es behält {tokens} Token im Blick, etwa {words} Wörter.</translation>
    </message>
    <message>
        <source>Large cards: {count}</source>
        <translation>Große Karten: {count}</translation>
    </message>
    <message>
        <source>MindMate can't contact anybody for you.</source>
        <translation>MindMate kann niemanden für dich erreichen.</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Neue Passphrase: </translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Numbers change. The oldest here is of {date}; if one fails, use the emergency number.</source>
        <translation>Nummern ändern sich. Die älteste hier ist vom {date}; wenn eine nicht geht, nimm die Notrufnummer.</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Passphrase: </translation>
    </message>
    <message>
        <source>Small cards: {count}</source>
        <translation>Kleine Karten: {count}</translation>
    </message>
    <message>
        <source>The file is sound. No earlier hash is known to compare it with.</source>
        <translation>Die Datei ist in Ordnung. Es gibt keine frühere Prüfsumme, mit der sie zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>The keychain does not open the vault. The passphrase still does.</source>
        <translation>Der Schlüsselbund öffnet den Tresor nicht. Die Passphrase öffnet ihn noch.</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>Noch einmal dieselbe: </translation>
    </message>
    <message>
        <source>These two differ. Please try once more.</source>
        <translation>Die beiden sind nicht gleich. Bitte versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Too large for this computer now: it would take {total}, and {free} are free. Close other programs, or choose a smaller model.</source>
        <translation>Gerade zu groß für diesen Computer: Es würde {total} brauchen, und {free} sind frei. Schließe andere Programme oder wähle ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Violence and abuse:</source>
        <translation>Gewalt und Missbrauch:</translation>
    </message>
    <message>
        <source>Welcome. MindMate is a computer program that runs wholly on this computer: no therapist, no crisis service, and made for adults. What you write is kept encrypted, and only your passphrase opens it; nobody can recover a lost one.</source>
        <translation>Willkommen. MindMate ist ein Computerprogramm, das ganz auf diesem Computer läuft: kein Therapeut, kein Krisendienst, und für Erwachsene gemacht. Was du schreibst, wird verschlüsselt aufbewahrt, und nur deine Passphrase öffnet es; eine verlorene kann niemand wiederherstellen.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>a GGUF file, or a name on the shelf</source>
        <translation>eine GGUF-Datei oder ein Name aus dem Regal</translation>
    </message>
    <message>
        <source>ask nothing</source>
        <translation>nichts fragen</translation>
    </message>
    <message>
        <source>check a GGUF file and put it on the shelf, where it lies</source>
        <translation>eine GGUF-Datei prüfen und ins Regal stellen, wo sie liegt</translation>
    </message>
    <message>
        <source>check a GGUF file without running it</source>
        <translation>eine GGUF-Datei prüfen, ohne sie laufen zu lassen</translation>
    </message>
    <message>
        <source>crisis lines and emergency numbers</source>
        <translation>Krisentelefone und Notrufnummern</translation>
    </message>
    <message>
        <source>find words in the journal</source>
        <translation>Wörter im Tagebuch finden</translation>
    </message>
    <message>
        <source>forget the counts</source>
        <translation>die Zählung vergessen</translation>
    </message>
    <message>
        <source>go on with an earlier conversation</source>
        <translation>ein früheres Gespräch fortsetzen</translation>
    </message>
    <message>
        <source>how often a help card was shown</source>
        <translation>wie oft eine Hilfekarte gezeigt wurde</translation>
    </message>
    <message>
        <source>how often each thing is measured</source>
        <translation>wie oft jedes gemessen wird</translation>
    </message>
    <message>
        <source>judge messages, one a line on standard input</source>
        <translation>Nachrichten beurteilen, eine je Zeile der Standardeingabe</translation>
    </message>
    <message>
        <source>judge replies, one a line on standard input</source>
        <translation>Antworten beurteilen, eine je Zeile der Standardeingabe</translation>
    </message>
    <message>
        <source>measure the app's own path on this computer</source>
        <translation>den eigenen Weg der App auf diesem Computer messen</translation>
    </message>
    <message>
        <source>open with this computer’s keychain; ask for the passphrase where it can’t</source>
        <translation>mit dem Schlüsselbund dieses Computers öffnen; nach der Passphrase fragen, wo das nicht geht</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>JSON ausgeben</translation>
    </message>
    <message>
        <source>print JSON (it always does)</source>
        <translation>JSON ausgeben (geschieht immer)</translation>
    </message>
    <message>
        <source>print one entry</source>
        <translation>einen Eintrag ausgeben</translation>
    </message>
    <message>
        <source>print the licence of one of its parts</source>
        <translation>die Lizenz eines Bestandteils ausgeben</translation>
    </message>
    <message>
        <source>read the new passphrase from this file's first line</source>
        <translation>die neue Passphrase aus der ersten Zeile dieser Datei lesen</translation>
    </message>
    <message>
        <source>read the passphrase from here</source>
        <translation>die Passphrase von hier lesen</translation>
    </message>
    <message>
        <source>read the passphrase from this file's first line</source>
        <translation>die Passphrase aus der ersten Zeile dieser Datei lesen</translation>
    </message>
    <message>
        <source>take a model off the shelf</source>
        <translation>ein Modell aus dem Regal nehmen</translation>
    </message>
    <message>
        <source>take one turn; - reads it from standard input</source>
        <translation>eine Runde sprechen; - liest sie von der Standardeingabe</translation>
    </message>
    <message>
        <source>talk in the terminal</source>
        <translation>im Terminal sprechen</translation>
    </message>
    <message>
        <source>the entry's id, or its beginning</source>
        <translation>die Kennung des Eintrags oder ihr Anfang</translation>
    </message>
    <message>
        <source>the file of the recovery words</source>
        <translation>die Datei mit den Wiederherstellungswörtern</translation>
    </message>
    <message>
        <source>the journal</source>
        <translation>das Tagebuch</translation>
    </message>
    <message>
        <source>the model shelf</source>
        <translation>das Modellregal</translation>
    </message>
    <message>
        <source>the newest entries first</source>
        <translation>die neuesten Einträge zuerst</translation>
    </message>
    <message>
        <source>there is no text</source>
        <translation>es gibt keinen Text</translation>
    </message>
    <message>
        <source>this build, what it is made of, and its licences</source>
        <translation>diese Version, woraus sie besteht, und ihre Lizenzen</translation>
    </message>
    <message>
        <source>tokens of each reply</source>
        <translation>Token je Antwort</translation>
    </message>
    <message>
        <source>two letters; default: the system's</source>
        <translation>zwei Buchstaben; sonst: was das System sagt</translation>
    </message>
    <message>
        <source>what is on the shelf</source>
        <translation>was im Regal steht</translation>
    </message>
    <message>
        <source>what this computer has, and what is really active</source>
        <translation>was dieser Computer hat und was wirklich aktiv ist</translation>
    </message>
    <message>
        <source>what to find; - reads it from standard input</source>
        <translation>was gesucht wird; - liest es von der Standardeingabe</translation>
    </message>
    <message>
        <source>whether, and how, a model runs on this computer</source>
        <translation>ob und wie ein Modell auf diesem Computer läuft</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} ist gelöscht.</translation>
    </message>
    <message>
        <source>{name} is off the shelf. The file stays where it is.</source>
        <translation>{name} ist nicht mehr im Regal. Die Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>{name} is on the shelf. The file stays where it is.</source>
        <translation>{name} steht im Regal. Die Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>· /help shows who can help, /new begins a new conversation, Ctrl+C stops a reply, Ctrl+D ends.</source>
        <translation>· /help zeigt, wer helfen kann, /new beginnt ein neues Gespräch, Strg+C hält eine Antwort an, Strg+D beendet.</translation>
    </message>
</context>
<context>
    <name>CompanionPage</name>
    <message>
        <source>Checking the file…</source>
        <translation>Prüft die Datei …</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>{name} löschen?</translation>
    </message>
    <message>
        <source>Measuring what it needs…</source>
        <translation>Misst, was es braucht …</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Reading the whole file…</source>
        <translation>Liest die ganze Datei …</translation>
    </message>
    <message>
        <source>Taking it off the list…</source>
        <translation>Nimmt es von der Liste …</translation>
    </message>
    <message>
        <source>The file is sound, and what it was when it was added.</source>
        <translation>Die Datei ist heil und so, wie sie beim Hinzufügen war.</translation>
    </message>
    <message>
        <source>The file is sound. No earlier fingerprint is known to compare it with.</source>
        <translation>Die Datei ist heil. Ein früherer Fingerabdruck zum Vergleichen ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The file lies among MindMate’s own: {size} are given back to the disk.</source>
        <translation>Die Datei liegt bei MindMates eigenen: {size} werden wieder frei.</translation>
    </message>
    <message>
        <source>{name} answers from now on.</source>
        <translation>Von jetzt an antwortet {name}.</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} ist gelöscht.</translation>
    </message>
    <message>
        <source>{name} is off the list. The file stays where it is.</source>
        <translation>{name} ist von der Liste. Die Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>{name} is on the list. The file stays where it is.</source>
        <translation>{name} ist auf der Liste. Die Datei bleibt, wo sie ist.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>An earlier message, in other words. The former stays within reach.</source>
        <translation>Eine frühere Nachricht, in anderen Worten. Die bisherige bleibt erreichbar.</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie sie war</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
</context>
<context>
    <name>CountryChooser</name>
    <message>
        <source>Choose your country</source>
        <translation>Wähle dein Land</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>CountryStep</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>If things get hard, MindMate shows you who can help there. The country is kept on this computer.</source>
        <translation>Wenn es schwer wird, zeigt MindMate dir, wer dort helfen kann. Das Land bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>Wo bist du?</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>The ranges that its makers published: {ranges}</source>
        <translation>Die Bereiche, die seine Urheber veröffentlicht haben: {ranges}</translation>
    </message>
    <message>
        <source>{title} over time</source>
        <translation>{title} im Lauf der Zeit</translation>
    </message>
</context>
<context>
    <name>CrisisCard</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Nummern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>If it gets heavy, there are people to talk to</source>
        <translation>Wenn es schwer wird: Es gibt Menschen zum Reden</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>Im Notfall</translation>
    </message>
    <message>
        <source>MindMate can’t contact anybody for you. These people are there for moments like this.</source>
        <translation>MindMate kann niemanden für dich erreichen. Diese Menschen sind für solche Momente da.</translation>
    </message>
    <message>
        <source>My safety plan</source>
        <translation>Mein Sicherheitsplan</translation>
    </message>
    <message>
        <source>You can reach someone now</source>
        <translation>Du kannst jetzt jemanden erreichen</translation>
    </message>
    <message>
        <source>someone you trust</source>
        <translation>jemand, dem du vertraust</translation>
    </message>
</context>
<context>
    <name>DamagePanel</name>
    <message>
        <source>Backups (*.mmb)</source>
        <translation>Sicherungen (*.mmb)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Choose another backup…</source>
        <translation>Eine andere Sicherung wählen …</translation>
    </message>
    <message>
        <source>Only read it for now</source>
        <translation>Erst einmal nur lesen</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Die Sicherung von {moment} zurückholen</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Retten, was lesbar ist</translation>
    </message>
    <message>
        <source>There is no backup in MindMate’s own folder.</source>
        <translation>In MindMates eigenem Ordner ist keine Sicherung.</translation>
    </message>
    <message>
        <source>Type your passphrase above, then choose. The damaged files are kept in any case.</source>
        <translation>Gib oben deine Passphrase ein und wähle dann. Die beschädigten Dateien bleiben in jedem Fall erhalten.</translation>
    </message>
    <message>
        <source>What was written since then isn’t in it. If it is damaged too, the one before is taken. A backup opens with the passphrase of its day.</source>
        <translation>Was seitdem geschrieben wurde, ist nicht darin. Ist auch sie beschädigt, wird die davor genommen. Eine Sicherung öffnet sich mit der Passphrase ihres Tages.</translation>
    </message>
    <message>
        <source>Your journal is damaged. This can be done:</source>
        <translation>Dein Tagebuch ist beschädigt. Das lässt sich tun:</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Earlier today</source>
        <translation>Heute, früher</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>DeleteCard</name>
    <message numerus="yes">
        <source>%n backups may still hold it, from {first} to {last}. They go by themselves over the months; copies that you made elsewhere, MindMate doesn’t know.</source>
        <translation>
            <numerusform>%n Sicherung kann es noch enthalten, vom {first}. Sie geht in den nächsten Monaten von selbst; Kopien, die du anderswo gemacht hast, kennt MindMate nicht.</numerusform>
            <numerusform>%n Sicherungen können es noch enthalten, vom {first} bis zum {last}. Sie gehen in den nächsten Monaten von selbst; Kopien, die du anderswo gemacht hast, kennt MindMate nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>A former journal that was put aside may hold it too, and stays until you delete it here.</source>
        <translation>Ein früheres Tagebuch, das beiseitegelegt wurde, kann es auch noch enthalten und bleibt, bis du es hier löschst.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete these backups too</source>
        <translation>Auch diese Sicherungen löschen</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>„{title}“ löschen?</translation>
    </message>
    <message>
        <source>It is deleted here.</source>
        <translation>Hier ist es gelöscht.</translation>
    </message>
    <message>
        <source>It is deleted, and those backups too.</source>
        <translation>Es ist gelöscht, auch in diesen Sicherungen.</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>Es ist gelöscht.</translation>
    </message>
    <message>
        <source>It is overwritten, not put into a bin. It can’t be brought back from here.</source>
        <translation>Es wird überschrieben, nicht in einen Papierkorb gelegt. Von hier aus lässt es sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>None of MindMate’s own backups holds it. Copies that you made elsewhere, it doesn’t know.</source>
        <translation>Keine von MindMates eigenen Sicherungen enthält es. Kopien, die du anderswo gemacht hast, kennt es nicht.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>About {hours} h {minutes} min of sleep: {share} % of the time in bed.</source>
        <translation>Etwa {hours} h {minutes} min Schlaf: {share} % der Zeit im Bett.</translation>
    </message>
    <message>
        <source>All practices</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>It is in your journal, locked like everything there.</source>
        <translation>Es steht in deinem Tagebuch, verschlossen wie alles dort.</translation>
    </message>
    <message>
        <source>See it in the journal</source>
        <translation>Im Tagebuch ansehen</translation>
    </message>
    <message>
        <source>Talk it over</source>
        <translation>Darüber reden</translation>
    </message>
    <message>
        <source>These times don’t fit together, so nothing is worked out.</source>
        <translation>Diese Zeiten passen nicht zusammen, darum wird nichts ausgerechnet.</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>A model of your own</source>
        <translation>Ein eigenes Modell</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Modelldatei wählen</translation>
    </message>
    <message>
        <source>Drop a .gguf file here, or choose one. It is checked, and stays where it lies. Nothing is downloaded.</source>
        <translation>Zieh eine .gguf-Datei hierher, oder wähle eine. Sie wird geprüft und bleibt, wo sie liegt. Heruntergeladen wird nichts.</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelle (*.gguf)</translation>
    </message>
</context>
<context>
    <name>EntryFrame</name>
    <message>
        <source>Back to the journal</source>
        <translation>Zurück zum Tagebuch</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation>Weiterreden</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Put it back as it was</source>
        <translation>Wieder wie vorher</translation>
    </message>
    <message>
        <source>Talk about this</source>
        <translation>Darüber reden</translation>
    </message>
    <message>
        <source>Write about this</source>
        <translation>Darüber schreiben</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>Einträge des Tagebuchs</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>A few words about it, if you like</source>
        <translation>Ein paar Worte dazu, wenn du magst</translation>
    </message>
    <message>
        <source>Kept as a draft, locked like everything here.</source>
        <translation>Als Entwurf aufgehoben, verschlossen wie alles hier.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Aufgehoben.</translation>
    </message>
    <message>
        <source>Put it back as it was</source>
        <translation>Wieder wie vorher</translation>
    </message>
    <message>
        <source>The words of this entry</source>
        <translation>Die Worte dieses Eintrags</translation>
    </message>
    <message>
        <source>Throw this page away</source>
        <translation>Diese Seite wegwerfen</translation>
    </message>
    <message>
        <source>Write. Nobody reads along.</source>
        <translation>Schreib. Niemand liest mit.</translation>
    </message>
    <message>
        <source>You hadn’t put this away yet.</source>
        <translation>Das hattest du noch nicht weggelegt.</translation>
    </message>
</context>
<context>
    <name>ErasePanel</name>
    <message>
        <source>Erase everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Every conversation, every entry, the safety plan. Nobody can bring them back. Copies that you made elsewhere stay.</source>
        <translation>Jedes Gespräch, jeder Eintrag, der Sicherheitsplan. Niemand kann sie zurückholen. Kopien, die du anderswo gemacht hast, bleiben.</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>MindMate’s own backups too</source>
        <translation>Auch MindMates eigene Sicherungen</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Deine Passphrase</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A passphrase is needed, and there is nobody here to ask.</source>
        <translation>Es wird eine Passphrase gebraucht, und hier ist niemand, der gefragt werden kann.</translation>
    </message>
    <message>
        <source>Add a model file (.gguf), or install MindMate again for the starter model.</source>
        <translation>Füge eine Modelldatei (.gguf) hinzu, oder installiere MindMate noch einmal, um das Startmodell zu bekommen.</translation>
    </message>
    <message>
        <source>Allow it in the file’s permissions, or choose another place.</source>
        <translation>Erlaube es in den Rechten der Datei, oder wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>Anyone who gets this file could read it, so it needs your word.</source>
        <translation>Wer diese Datei bekommt, könnte sie lesen; deshalb braucht es dein Ja.</translation>
    </message>
    <message>
        <source>Backups are restored, exports are imported.</source>
        <translation>Sicherungen werden zurückgeholt, Ausfuhren werden eingelesen.</translation>
    </message>
    <message>
        <source>Check that it is the file you meant.</source>
        <translation>Sieh nach, ob es die Datei ist, die du meintest.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and well, then try again.</source>
        <translation>Sieh nach, ob das Laufwerk angeschlossen und in Ordnung ist, und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check the file’s name.</source>
        <translation>Sieh dir den Namen der Datei an.</translation>
    </message>
    <message>
        <source>Check where it is and that you may read it.</source>
        <translation>Sieh nach, wo sie ist und ob du sie lesen darfst.</translation>
    </message>
    <message>
        <source>Choose a file in the GGUF format; its name ends in .gguf.</source>
        <translation>Wähle eine Datei im GGUF-Format; ihr Name endet auf .gguf.</translation>
    </message>
    <message>
        <source>Choose a model that was made for conversation (“chat” or “instruct”).</source>
        <translation>Wähle ein Modell, das für Gespräche gemacht ist („chat“ oder „instruct“).</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Wähle eine andere Sicherung.</translation>
    </message>
    <message>
        <source>Choose another model file.</source>
        <translation>Wähle eine andere Modelldatei.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>Wähle einen anderen aus der Liste.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Schließe andere Programme oder wähle ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließe andere Programme und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Close the other one, then try again.</source>
        <translation>Schließe das andere und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Compare them with your note, in the same order, and try again.</source>
        <translation>Vergleiche sie mit deiner Notiz, in derselben Reihenfolge, und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Kopiere sie noch einmal oder lade sie neu herunter.</translation>
    </message>
    <message>
        <source>Everything else is.</source>
        <translation>Alles andere schon.</translation>
    </message>
    <message>
        <source>Everything in it is safe.</source>
        <translation>Alles darin ist sicher.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Schaffe etwas Platz und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Give a few more of its letters and digits.</source>
        <translation>Gib ein paar mehr seiner Buchstaben und Ziffern an.</translation>
    </message>
    <message>
        <source>Give it with --passphrase-file.</source>
        <translation>Gib sie mit --passphrase-file an.</translation>
    </message>
    <message>
        <source>If you changed it yourself, add it again. If not, don’t use it.</source>
        <translation>Wenn du sie selbst geändert hast, füge sie noch einmal hinzu. Wenn nicht, benutze sie nicht.</translation>
    </message>
    <message>
        <source>Install MindMate again, from where you first got it.</source>
        <translation>Installiere MindMate noch einmal, von dort, wo du es zuerst herhattest.</translation>
    </message>
    <message>
        <source>Install the newer version and open it with that.</source>
        <translation>Installiere die neuere Version und öffne es damit.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Es wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>Sie wurde nicht benutzt.</translation>
    </message>
    <message>
        <source>Look at capital letters and the keyboard’s language, and try again.</source>
        <translation>Achte auf Großbuchstaben und die Sprache der Tastatur, und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Look for the newest note of your recovery words.</source>
        <translation>Such nach der neuesten Notiz deiner Wiederherstellungswörter.</translation>
    </message>
    <message>
        <source>Make it yours alone (chmod 600), and think about a new passphrase.</source>
        <translation>Mach sie nur dir zugänglich (chmod 600), und denk über eine neue Passphrase nach.</translation>
    </message>
    <message>
        <source>MindMate changed nothing, so that nothing more is lost.</source>
        <translation>MindMate hat nichts verändert, damit nicht noch mehr verloren geht.</translation>
    </message>
    <message>
        <source>MindMate does not know the format of {name}.</source>
        <translation>MindMate kennt das Format von {name} nicht.</translation>
    </message>
    <message>
        <source>MindMate made a mistake of its own.</source>
        <translation>MindMate hat selbst einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>More than one entry begins like that.</source>
        <translation>Mehr als ein Eintrag beginnt so.</translation>
    </message>
    <message>
        <source>No keychain was found on this computer that keeps a key safely.</source>
        <translation>Auf diesem Computer wurde kein Schlüsselbund gefunden, der einen Schlüssel sicher aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Nothing was written with it.</source>
        <translation>Es wurde nichts damit geschrieben.</translation>
    </message>
    <message>
        <source>Open MindMate once to set it up, or run mindmate vault create.</source>
        <translation>Öffne MindMate einmal, um es einzurichten, oder rufe mindmate vault create auf.</translation>
    </message>
    <message>
        <source>Other people on this computer can read the passphrase file {name}.</source>
        <translation>Andere auf diesem Computer können die Passphrasendatei {name} lesen.</translation>
    </message>
    <message>
        <source>Part of your journal can’t be read: its files are damaged.</source>
        <translation>Ein Teil deines Tagebuchs ist nicht lesbar: Seine Dateien sind beschädigt.</translation>
    </message>
    <message>
        <source>Put back the key file from a copy that you trust.</source>
        <translation>Lege die Schlüsseldatei aus einer Kopie zurück, der du traust.</translation>
    </message>
    <message>
        <source>Put it back, or choose another model file.</source>
        <translation>Lege sie zurück oder wähle eine andere Modelldatei.</translation>
    </message>
    <message>
        <source>Rename the new file, then add it.</source>
        <translation>Benenne die neue Datei um und füge sie dann hinzu.</translation>
    </message>
    <message>
        <source>Restore a backup, or let MindMate save what is readable.</source>
        <translation>Hole eine Sicherung zurück, oder lass MindMate retten, was lesbar ist.</translation>
    </message>
    <message>
        <source>Restore a backup, or save what can be read: the lock screen and mindmate vault do both.</source>
        <translation>Hole eine Sicherung zurück oder rette, was lesbar ist: Beides können der Sperrbildschirm und mindmate vault.</translation>
    </message>
    <message>
        <source>Run make run once more, or install MindMate again.</source>
        <translation>Rufe noch einmal make run auf, oder installiere MindMate neu.</translation>
    </message>
    <message>
        <source>Say --yes, or export to a file that ends in .mmb.</source>
        <translation>Sag --yes, oder führe in eine Datei aus, die auf .mmb endet.</translation>
    </message>
    <message>
        <source>See mindmate --help.</source>
        <translation>Sieh unter mindmate --help nach.</translation>
    </message>
    <message>
        <source>See that the disk has room and is well. MindMate tries again by itself.</source>
        <translation>Sieh nach, ob das Laufwerk Platz hat und in Ordnung ist. MindMate versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Send it in smaller parts.</source>
        <translation>Sende sie in kleineren Teilen.</translation>
    </message>
    <message>
        <source>Send your message again, or choose a smaller model.</source>
        <translation>Sende deine Nachricht noch einmal, oder wähle ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Send your message again, or start MindMate again.</source>
        <translation>Sende deine Nachricht noch einmal, oder starte MindMate neu.</translation>
    </message>
    <message>
        <source>Send your message again; the model starts anew.</source>
        <translation>Sende deine Nachricht noch einmal; das Modell startet neu.</translation>
    </message>
    <message>
        <source>Split it, and import the parts.</source>
        <translation>Teile sie und lies die Teile ein.</translation>
    </message>
    <message>
        <source>Start MindMate again. Help now (F1) works all the while; please don’t rely on being noticed.</source>
        <translation>Starte MindMate neu. Hilfe jetzt (F1) geht die ganze Zeit; bitte verlass dich nicht darauf, dass etwas bemerkt wird.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Fang wieder an, wann immer du magst.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Angehalten, wie du wolltest.</translation>
    </message>
    <message>
        <source>Talk in the terminal with mindmate chat.</source>
        <translation>Sprich im Terminal mit mindmate chat.</translation>
    </message>
    <message>
        <source>That entry is no longer here.</source>
        <translation>Diesen Eintrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Das ist nicht die Passphrase.</translation>
    </message>
    <message>
        <source>That message is longer than this model can read at once.</source>
        <translation>Diese Nachricht ist länger, als dieses Modell auf einmal lesen kann.</translation>
    </message>
    <message>
        <source>That was not quite how this is used: {reason}.</source>
        <translation>So war es nicht ganz gemeint: {reason}.</translation>
    </message>
    <message>
        <source>The backup {name} is damaged.</source>
        <translation>Die Sicherung {name} ist beschädigt.</translation>
    </message>
    <message>
        <source>The computer does not let MindMate use the file {name}.</source>
        <translation>Der Computer lässt MindMate die Datei {name} nicht benutzen.</translation>
    </message>
    <message>
        <source>The computer’s memory did not suffice for the model.</source>
        <translation>Der Arbeitsspeicher des Computers hat für das Modell nicht gereicht.</translation>
    </message>
    <message>
        <source>The computer’s memory did not suffice for this.</source>
        <translation>Der Arbeitsspeicher des Computers hat dafür nicht gereicht.</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked with the file {name} ({reason}).</source>
        <translation>Das Laufwerk hat mit der Datei {name} nicht getan, was es sollte ({reason}).</translation>
    </message>
    <message>
        <source>The encryption library on this computer is not built safely.</source>
        <translation>Die Verschlüsselungsbibliothek auf diesem Computer ist nicht sicher gebaut.</translation>
    </message>
    <message>
        <source>The file {name} is not a model that MindMate can read.</source>
        <translation>Die Datei {name} ist kein Modell, das MindMate lesen kann.</translation>
    </message>
    <message>
        <source>The key file asks for things that no honest key file asks for.</source>
        <translation>Die Schlüsseldatei verlangt etwas, das keine ehrliche Schlüsseldatei verlangt.</translation>
    </message>
    <message>
        <source>The model file {name} is incomplete or damaged.</source>
        <translation>Die Modelldatei {name} ist unvollständig oder beschädigt.</translation>
    </message>
    <message>
        <source>The model file {name} is not the same as when it was added.</source>
        <translation>Die Modelldatei {name} ist nicht mehr dieselbe wie beim Hinzufügen.</translation>
    </message>
    <message>
        <source>The model file {name} is not where it was.</source>
        <translation>Die Modelldatei {name} ist nicht mehr dort, wo sie war.</translation>
    </message>
    <message>
        <source>The model has not answered for a long time, so it was ended.</source>
        <translation>Das Modell hat lange nicht geantwortet und wurde deshalb beendet.</translation>
    </message>
    <message>
        <source>The model stopped in the middle.</source>
        <translation>Das Modell ist mittendrin stehen geblieben.</translation>
    </message>
    <message>
        <source>The model {name} does not say how a conversation with it is written.</source>
        <translation>Das Modell {name} sagt nicht, wie ein Gespräch mit ihm geschrieben wird.</translation>
    </message>
    <message>
        <source>The model {name} is of a kind that this version can’t run.</source>
        <translation>Das Modell {name} ist von einer Art, die diese Version nicht ausführen kann.</translation>
    </message>
    <message>
        <source>The model {name} is too large for this computer’s memory.</source>
        <translation>Das Modell {name} ist zu groß für den Arbeitsspeicher dieses Computers.</translation>
    </message>
    <message>
        <source>The name {name} already belongs to another model.</source>
        <translation>Der Name {name} gehört schon einem anderen Modell.</translation>
    </message>
    <message>
        <source>The part that checks replies stopped working, so the reply is withheld.</source>
        <translation>Der Teil, der Antworten prüft, geht nicht mehr; die Antwort wird deshalb zurückgehalten.</translation>
    </message>
    <message>
        <source>The part that runs models is not installed.</source>
        <translation>Der Teil, der Modelle ausführt, ist nicht installiert.</translation>
    </message>
    <message>
        <source>The part that watches for signs of danger stopped working.</source>
        <translation>Der Teil, der auf Zeichen von Gefahr achtet, geht nicht mehr.</translation>
    </message>
    <message>
        <source>The passphrase file {name} can’t be read.</source>
        <translation>Die Passphrasendatei {name} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>Die Passphrase ist leer.</translation>
    </message>
    <message>
        <source>The system’s keychain could not open the vault.</source>
        <translation>Der Schlüsselbund des Systems konnte den Tresor nicht öffnen.</translation>
    </message>
    <message>
        <source>There is already a journal here.</source>
        <translation>Hier gibt es schon ein Tagebuch.</translation>
    </message>
    <message>
        <source>There is no backup file {name}.</source>
        <translation>Es gibt keine Sicherungsdatei {name}.</translation>
    </message>
    <message>
        <source>There is no model here to talk with.</source>
        <translation>Hier ist kein Modell, mit dem du sprechen kannst.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Auf dem Laufwerk ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>Hier ist kein Bildschirm, auf dem sich ein Fenster öffnen ließe.</translation>
    </message>
    <message>
        <source>There is nothing here to unlock yet.</source>
        <translation>Hier gibt es noch nichts zu entsperren.</translation>
    </message>
    <message>
        <source>These are not 24 recovery words that belong together.</source>
        <translation>Das sind nicht 24 Wiederherstellungswörter, die zusammengehören.</translation>
    </message>
    <message>
        <source>These recovery words belong to another vault.</source>
        <translation>Diese Wiederherstellungswörter gehören zu einem anderen Tresor.</translation>
    </message>
    <message>
        <source>This journal is damaged and open for reading only.</source>
        <translation>Dieses Tagebuch ist beschädigt und nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Today’s backup could not be made.</source>
        <translation>Die heutige Sicherung konnte nicht gemacht werden.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, there is a report without any of your words in the logs folder.</source>
        <translation>Versuch es noch einmal. Wenn es wieder vorkommt, liegt im Ordner der Protokolle ein Bericht, ohne eines deiner Worte.</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>Gib deine Passphrase ein.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase.</source>
        <translation>Entsperre es mit seiner Passphrase.</translation>
    </message>
    <message>
        <source>Unlock it with your passphrase.</source>
        <translation>Entsperre es mit deiner Passphrase.</translation>
    </message>
    <message>
        <source>Use a name that ends in .mmb, .json or .pdf, or a folder for Markdown.</source>
        <translation>Nimm einen Namen, der auf .mmb, .json oder .pdf endet, oder einen Ordner für Markdown.</translation>
    </message>
    <message>
        <source>What was kept before is still there, and what you typed stays here.</source>
        <translation>Was vorher aufbewahrt wurde, ist noch da, und was du getippt hast, bleibt hier stehen.</translation>
    </message>
    <message>
        <source>What was kept before is still there.</source>
        <translation>Was vorher aufbewahrt wurde, ist noch da.</translation>
    </message>
    <message>
        <source>What you wrote so far is kept.</source>
        <translation>Was du bisher geschrieben hast, ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Your conversations are not affected.</source>
        <translation>Deine Gespräche sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Your journal is locked.</source>
        <translation>Dein Tagebuch ist gesperrt.</translation>
    </message>
    <message>
        <source>Your journal is open in another MindMate, in a window or a terminal.</source>
        <translation>Dein Tagebuch ist in einem anderen MindMate offen, in einem Fenster oder Terminal.</translation>
    </message>
    <message>
        <source>Your journal itself is kept as always.</source>
        <translation>Dein Tagebuch selbst wird aufbewahrt wie immer.</translation>
    </message>
    <message>
        <source>Your journal was last used by a newer MindMate than this one.</source>
        <translation>Dein Tagebuch wurde zuletzt mit einem neueren MindMate benutzt als diesem.</translation>
    </message>
    <message>
        <source>Your passphrase opens the journal, as before.</source>
        <translation>Deine Passphrase öffnet das Tagebuch wie bisher.</translation>
    </message>
    <message>
        <source>Your passphrase still does.</source>
        <translation>Deine Passphrase öffnet ihn noch.</translation>
    </message>
    <message>
        <source>Your text is kept.</source>
        <translation>Dein Text ist aufbewahrt.</translation>
    </message>
    <message>
        <source>details in the log</source>
        <translation>Näheres im Protokoll</translation>
    </message>
    <message>
        <source>{name} could not be read as a journal.</source>
        <translation>{name} ließ sich nicht als Tagebuch lesen.</translation>
    </message>
    <message>
        <source>{name} is larger than MindMate reads at once.</source>
        <translation>{name} ist größer, als MindMate auf einmal liest.</translation>
    </message>
    <message>
        <source>{name} is not a file of this kind.</source>
        <translation>{name} ist keine Datei dieser Art.</translation>
    </message>
    <message>
        <source>{name} is there already, and stays as it is.</source>
        <translation>{name} gibt es schon, und es bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Anyone who has this file can read it.</source>
        <translation>Wer diese Datei hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Mood: {mood} of 5</source>
        <translation>Stimmung: {mood} von 5</translation>
    </message>
    <message>
        <source>My name: {name}</source>
        <translation>Mein Name: {name}</translation>
    </message>
    <message>
        <source>What MindMate remembers of me</source>
        <translation>Was MindMate von mir behält</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>A new folder</source>
        <translation>Ein neuer Ordner</translation>
    </message>
    <message>
        <source>Anyone who gets this file can read it.</source>
        <translation>Wer diese Datei bekommt, kann sie lesen.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Ort wählen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export the whole journal</source>
        <translation>Das ganze Tagebuch exportieren</translation>
    </message>
    <message>
        <source>Export what the list shows</source>
        <translation>Exportieren, was die Liste zeigt</translation>
    </message>
    <message>
        <source>I understand. Choose where…</source>
        <translation>Verstanden. Ort wählen …</translation>
    </message>
    <message>
        <source>It isn’t locked: whoever opens your folders, a backup service, or the next owner of the stick can read every word. Put it where only you look, and delete it when you no longer need it.</source>
        <translation>Sie ist nicht verschlossen: Wer deine Ordner öffnet, ein Sicherungsdienst oder wem der Stick als Nächstes gehört, kann jedes Wort lesen. Leg sie dorthin, wo nur du hinschaust, und lösche sie, wenn du sie nicht mehr brauchst.</translation>
    </message>
    <message>
        <source>It isn’t locked; keep it where only you look.</source>
        <translation>Das ist nicht verschlossen; bewahre es dort auf, wo nur du hinschaust.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>The file isn’t locked: whoever has it can read it.</source>
        <translation>Die Datei ist nicht verschlossen: Wer sie hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>What should it become?</source>
        <translation>Was soll es werden?</translation>
    </message>
    <message>
        <source>Where should the archive go?</source>
        <translation>Wohin soll das Archiv?</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Geschrieben: {name}.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A folder of text files, one for each day; every other program opens them.</source>
        <translation>Ein Ordner mit Textdateien, eine für jeden Tag; jedes andere Programm öffnet sie.</translation>
    </message>
    <message numerus="yes">
        <source>Export %n entries</source>
        <translation>
            <numerusform>%n Eintrag exportieren</numerusform>
            <numerusform>%n Einträge exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked archive</source>
        <translation>Verschlossenes Archiv</translation>
    </message>
    <message>
        <source>One file for other programs, with everything in it.</source>
        <translation>Eine Datei für andere Programme, mit allem darin.</translation>
    </message>
    <message>
        <source>Only MindMate opens it, with your passphrase or your recovery words. Nothing is lost in it.</source>
        <translation>Nur MindMate öffnet es, mit deinem Passwortsatz oder deinen Wiederherstellungswörtern. Nichts geht darin verloren.</translation>
    </message>
    <message>
        <source>To read or to print, set like a journal.</source>
        <translation>Zum Lesen oder Drucken, gesetzt wie ein Tagebuch.</translation>
    </message>
    <message numerus="yes">
        <source>Writing… %n entries so far</source>
        <translation>
            <numerusform>Wird geschrieben … %n Eintrag bisher</numerusform>
            <numerusform>Wird geschrieben … %n Einträge bisher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Enter sends, Shift and Enter begin a new line.</source>
        <translation>Enter sendet, Umschalt und Enter beginnen eine neue Zeile.</translation>
    </message>
    <message>
        <source>Write what is on your mind</source>
        <translation>Schreib, was dich beschäftigt</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Deine Nachricht</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>From this day</source>
        <translation>Von diesem Tag</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Bis zu diesem Tag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>ForgottenPanel</name>
    <message>
        <source>Back to the passphrase</source>
        <translation>Zurück zur Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Open it with your recovery words</source>
        <translation>Mit deinen Wiederherstellungswörtern öffnen</translation>
    </message>
    <message>
        <source>Open with the words</source>
        <translation>Mit den Wörtern öffnen</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>Die 24 Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>The 24 words from your note, in their order</source>
        <translation>Die 24 Wörter aus deiner Notiz, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Without them and without the passphrase nobody can open the journal; we can’t either.</source>
        <translation>Ohne sie und ohne die Passphrase kann niemand das Tagebuch öffnen; auch wir nicht.</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>After: {source}</source>
        <translation>Nach: {source}</translation>
    </message>
    <message>
        <source>All practices</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Von vorn anfangen</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Da weitermachen, wo du warst</translation>
    </message>
    <message>
        <source>Let the model word the steps</source>
        <translation>Das Modell formuliert die Schritte</translation>
    </message>
    <message>
        <source>The steps and their order stay the same; only how they are said changes. What you write is read for signs of danger first. A step the model words badly is said as it is written here.</source>
        <translation>Die Schritte und ihre Reihenfolge bleiben gleich; nur wie sie gesagt werden, ändert sich. Was du schreibst, wird zuerst auf Zeichen von Gefahr gelesen. Einen Schritt, den das Modell schlecht formuliert, liest du so, wie er hier steht.</translation>
    </message>
    <message>
        <source>When to leave it</source>
        <translation>Wann lieber nicht</translation>
    </message>
</context>
<context>
    <name>GoesWithPage</name>
    <message>
        <source>Better days</source>
        <translation>Bessere Tage</translation>
    </message>
    <message>
        <source>From {days} on there may be something to say. There is no hurry.</source>
        <translation>Ab {days} lässt sich vielleicht etwas sagen. Es eilt nicht.</translation>
    </message>
    <message>
        <source>Harder days</source>
        <translation>Schwerere Tage</translation>
    </message>
    <message>
        <source>In the pictures: left of the line a lower mood, right of it a higher one.</source>
        <translation>In den Bildern: links der Linie eine tiefere Stimmung, rechts eine höhere.</translation>
    </message>
    <message>
        <source>Looking at your days…</source>
        <translation>Deine Tage werden angesehen …</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>Nicht klar</translation>
    </message>
    <message>
        <source>Nothing besides moods was noted yet: tags, exercises, sleep or energy would be looked at.</source>
        <translation>Außer Stimmungen ist noch nichts notiert: Angesehen würden Schlagwörter, Übungen, Schlaf oder Energie.</translation>
    </message>
    <message>
        <source>Nothing stands out from chance so far. That is common, and it may stay so.</source>
        <translation>Bisher hebt sich nichts vom Zufall ab. Das ist häufig und kann so bleiben.</translation>
    </message>
    <message>
        <source>Too few days to say</source>
        <translation>Zu wenige Tage, um etwas zu sagen</translation>
    </message>
    <message>
        <source>What you noted, and how your mood was on those days, from 1 to 5. “Goes with” doesn’t mean “because of”: it may be the other way round, or something else may lie behind both.</source>
        <translation>Was du notiert hast, und wie deine Stimmung an diesen Tagen war, von 1 bis 5. „Geht einher mit“ heißt nicht „wegen“: Es kann auch umgekehrt sein, oder etwas anderes steckt hinter beidem.</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>I can’t sleep</source>
        <translation>Ich kann nicht schlafen</translation>
    </message>
    <message>
        <source>I want to sort my thoughts</source>
        <translation>Ich will meine Gedanken ordnen</translation>
    </message>
    <message>
        <source>It was a hard day</source>
        <translation>Es war ein schwerer Tag</translation>
    </message>
    <message>
        <source>It’s late. Take your time.</source>
        <translation>Es ist spät. Lass dir Zeit.</translation>
    </message>
    <message>
        <source>Something is worrying me</source>
        <translation>Etwas macht mir Sorgen</translation>
    </message>
    <message>
        <source>What is on your mind? There is no right way to begin.</source>
        <translation>Was beschäftigt dich? Einen richtigen Anfang gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation>Für Kinder und Jugendliche</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>Im Notfall</translation>
    </message>
    <message>
        <source>When somebody hurts or threatens you</source>
        <translation>Wenn dir jemand wehtut oder droht</translation>
    </message>
</context>
<context>
    <name>HelpNow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>My safety plan</source>
        <translation>Mein Sicherheitsplan</translation>
    </message>
    <message>
        <source>The oldest of these numbers is of {date}. Numbers change; if one fails, use the emergency number.</source>
        <translation>Die älteste dieser Nummern ist vom {date}. Nummern ändern sich; wenn eine nicht geht, nimm die Notrufnummer.</translation>
    </message>
    <message>
        <source>These people are there for moments like this. MindMate is a program: it can’t call or write to anybody for you. If you can’t call, ask someone near you to do it.</source>
        <translation>Diese Menschen sind für solche Momente da. MindMate ist ein Programm: Es kann niemanden für dich anrufen und niemandem schreiben. Wenn du nicht anrufen kannst, bitte jemanden in deiner Nähe darum.</translation>
    </message>
    <message>
        <source>You don’t have to get through this alone</source>
        <translation>Du musst da nicht allein durch</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Hilfe jetzt</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Sperren (Strg+L)</translation>
    </message>
    <message>
        <source>People who can help (F1)</source>
        <translation>Menschen, die helfen können (F1)</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A mood on {known} of the last %n days.</source>
        <translation>
            <numerusform>Eine Stimmung am letzten Tag: {known}.</numerusform>
            <numerusform>Eine Stimmung an {known} der letzten %n Tage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enough moods in {known} of the last %n months.</source>
        <translation>
            <numerusform>Genug Stimmungen im letzten Monat: {known}.</numerusform>
            <numerusform>Genug Stimmungen in {known} der letzten %n Monate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enough moods in {known} of the last %n weeks.</source>
        <translation>
            <numerusform>Genug Stimmungen in der letzten Woche: {known}.</numerusform>
            <numerusform>Genug Stimmungen in {known} der letzten %n Wochen.</numerusform>
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
            <numerusform>An %n Tag notiert.</numerusform>
            <numerusform>An %n Tagen notiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that stands out from chance {per}: the difference is {between}.</source>
        <translation>Nichts, was sich vom Zufall abhebt, {per}: Der Unterschied liegt {between}.</translation>
    </message>
    <message numerus="yes">
        <source>So far %n days have a mood.</source>
        <translation>
            <numerusform>Bisher hat %n Tag eine Stimmung.</numerusform>
            <numerusform>Bisher haben %n Tage eine Stimmung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few days to say.</source>
        <translation>Zu wenige Tage, um etwas zu sagen.</translation>
    </message>
    <message>
        <source>Week from {date}</source>
        <translation>Woche ab {date}</translation>
    </message>
    <message>
        <source>Your mood was about {points} higher {per} ({between}).</source>
        <translation>Deine Stimmung war etwa {points} höher, {per} ({between}).</translation>
    </message>
    <message>
        <source>Your mood was about {points} lower {per} ({between}).</source>
        <translation>Deine Stimmung war etwa {points} tiefer, {per} ({between}).</translation>
    </message>
    <message>
        <source>a mood {on_days}, too few to say</source>
        <translation>eine Stimmung {on_days}, zu wenig, um etwas zu sagen</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>for each hour of sleep more</source>
        <translation>je Stunde Schlaf mehr</translation>
    </message>
    <message>
        <source>for each step more</source>
        <translation>je Stufe mehr</translation>
    </message>
    <message>
        <source>for each step of energy more</source>
        <translation>je Stufe Energie mehr</translation>
    </message>
    <message>
        <source>hours of sleep</source>
        <translation>Stunden Schlaf</translation>
    </message>
    <message>
        <source>no mood noted</source>
        <translation>keine Stimmung notiert</translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>an %n Tag</numerusform>
            <numerusform>an %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>on days with it</source>
        <translation>an Tagen damit</translation>
    </message>
    <message>
        <source>{mood}, as the mean of moods {on_days}</source>
        <translation>{mood}, im Mittel der Stimmungen {on_days}</translation>
    </message>
    <message>
        <source>{when}: {score} of {highest}, in the range “{band}”</source>
        <translation>{when}: {score} von {highest}, im Bereich „{band}“</translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <translation>{when}: {what}</translation>
    </message>
    <message>
        <source>{where}; about as the time before.</source>
        <translation>{where}; etwa wie beim Mal davor.</translation>
    </message>
    <message>
        <source>{where}; noticeably less than the time before.</source>
        <translation>{where}; merklich weniger als beim Mal davor.</translation>
    </message>
    <message>
        <source>{where}; noticeably more than the time before.</source>
        <translation>{where}; merklich mehr als beim Mal davor.</translation>
    </message>
    <message>
        <source>{with_it} with it, {without} without.</source>
        <translation>{with_it} damit, {without} ohne.</translation>
    </message>
</context>
<context>
    <name>InsightsRoom</name>
    <message>
        <source>Insights</source>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Auf Papier</translation>
    </message>
    <message>
        <source>Page of the insights</source>
        <translation>Seite der Einblicke</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Fragebögen</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>Was einhergeht</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>Deine Woche</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are similar in meaning</source>
        <translation>
            <numerusform>%n Stelle hat einen ähnlichen Sinn</numerusform>
            <numerusform>%n Stellen haben einen ähnlichen Sinn</numerusform>
        </translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Stimmungen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Free writing</source>
        <translation>Freies Schreiben</translation>
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
        <translation>Fragebogen</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Fragebögen</translation>
    </message>
    <message>
        <source>Similar in meaning: {day}, {words}</source>
        <translation>Ähnlicher Sinn: {day}, {words}</translation>
    </message>
    <message>
        <source>Today · {date}</source>
        <translation>Heute · {date}</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Yesterday · {date}</source>
        <translation>Gestern · {date}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>keine Einträge</translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message>
        <source>About “{what}”</source>
        <translation>Zu „{what}“</translation>
    </message>
    <message>
        <source>Choose an entry, or begin a new page.</source>
        <translation>Wähle einen Eintrag, oder beginne eine neue Seite.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>A copy to put somewhere else</source>
        <translation>Eine Kopie für anderswo</translation>
    </message>
    <message>
        <source>As an encrypted archive, or as PDF, Markdown or JSON, which anyone can read.</source>
        <translation>Als verschlüsseltes Archiv oder als PDF, Markdown oder JSON, die jeder lesen kann.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Bring a journal in</source>
        <translation>Ein Tagebuch hereinholen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Encrypted archive (*.mmb)</source>
        <translation>Verschlüsseltes Archiv (*.mmb)</translation>
    </message>
    <message>
        <source>Entries added: {added}. There already: {known}.</source>
        <translation>Dazugekommene Einträge: {added}. Schon da: {known}.</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>Alles ist heil.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folder of Markdown (*)</source>
        <translation>Ordner mit Markdown (*)</translation>
    </message>
    <message>
        <source>From MindMate, Day One, jrnl, or Markdown. Nothing that is here is changed.</source>
        <translation>Aus MindMate, Day One, jrnl oder Markdown. Was hier ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Give room back</source>
        <translation>Platz zurückgeben</translation>
    </message>
    <message>
        <source>Go back to one</source>
        <translation>Zu einer zurückgehen</translation>
    </message>
    <message>
        <source>Here: {count}. The newest: {moment}, {size}.</source>
        <translation>Hier: {count}. Die neueste: {moment}, {size}.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Is everything whole?</source>
        <translation>Ist alles heil?</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Journals (*.mmb *.json *.zip *.txt *.md)</source>
        <translation>Tagebücher (*.mmb *.json *.zip *.txt *.md)</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Looking at every page…</source>
        <translation>Sieht sich jede Seite an …</translation>
    </message>
    <message>
        <source>Made by itself, once a day</source>
        <translation>Von selbst gemacht, einmal am Tag</translation>
    </message>
    <message>
        <source>MindMate backup (*.mmb)</source>
        <translation>MindMate-Sicherung (*.mmb)</translation>
    </message>
    <message>
        <source>MindMate {day}.mmb</source>
        <translation>MindMate {day}.mmb</translation>
    </message>
    <message>
        <source>My journal.mmb</source>
        <translation>Mein Tagebuch.mmb</translation>
    </message>
    <message>
        <source>One encrypted file with everything, for a stick or another disk.</source>
        <translation>Eine verschlüsselte Datei mit allem, für einen Stick oder eine andere Platte.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>Reads every page. You can go on writing meanwhile.</source>
        <translation>Liest jede Seite. Du kannst dabei weiterschreiben.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie sichern</translation>
    </message>
    <message>
        <source>Take everything with you</source>
        <translation>Alles mitnehmen</translation>
    </message>
    <message>
        <source>The archive’s passphrase</source>
        <translation>Die Passphrase des Archivs</translation>
    </message>
    <message>
        <source>The place of deleted words, back to the disk.</source>
        <translation>Der Platz gelöschter Worte, zurück an die Platte.</translation>
    </message>
    <message>
        <source>There is none yet. The first is made a few minutes after unlocking.</source>
        <translation>Noch gibt es keine. Die erste entsteht einige Minuten nach dem Entsperren.</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Tidying up…</source>
        <translation>Räumt auf …</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write it so that anyone can read it?</source>
        <translation>So schreiben, dass jeder es lesen kann?</translation>
    </message>
    <message>
        <source>Writing the copy, and reading it back…</source>
        <translation>Schreibt die Kopie und liest sie zurück …</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt …</translation>
    </message>
    <message>
        <source>Your whole journal, for good.</source>
        <translation>Dein ganzes Tagebuch, für immer.</translation>
    </message>
    <message>
        <source>Your words, out and in</source>
        <translation>Deine Worte, hinaus und herein</translation>
    </message>
    <message>
        <source>{name} is locked. Type its passphrase, then Enter.</source>
        <translation>{name} ist verschlossen. Tippe die Passphrase, dann Enter.</translation>
    </message>
    <message>
        <source>{name} is written, and was read back ({size}). It opens with your passphrase.</source>
        <translation>{name} ist geschrieben und wurde zurückgelesen ({size}). Deine Passphrase öffnet die Datei.</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} ist geschrieben.</translation>
    </message>
    <message>
        <source>{name} isn’t locked. Keep it where only you look, or choose the encrypted archive.</source>
        <translation>{name} ist nicht verschlossen. Verwahre die Datei, wo nur du hinschaust, oder wähle das verschlüsselte Archiv.</translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Other words for it</source>
        <translation>Andere Worte dafür</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>About MindMate, licences, what is protected</source>
        <translation>Über MindMate, Lizenzen, was geschützt ist</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>Backups, export, import</source>
        <translation>Sicherungen, Export, Import</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Neue Zeile beginnen</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Ein anderes Modell wählen</translation>
    </message>
    <message>
        <source>Choose the message after</source>
        <translation>Die Nachricht danach wählen</translation>
    </message>
    <message>
        <source>Choose the message before</source>
        <translation>Die Nachricht davor wählen</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>Eintrag löschen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Help now: people you can reach</source>
        <translation>Hilfe jetzt: Menschen, die du erreichst</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Fenster verbergen</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>Hoher Kontrast an oder aus</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>In einem Gespräch</translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation>Im Tagebuch</translation>
    </message>
    <message>
        <source>Insights: mood, questionnaires, a look back</source>
        <translation>Einblicke: Stimmung, Fragebögen, ein Rückblick</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>Sicherheitsplan</translation>
    </message>
    <message>
        <source>Search and jump</source>
        <translation>Suchen und springen</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Im Tagebuch suchen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Stop the reply, or go back</source>
        <translation>Antwort anhalten, oder zurück</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Text in 100 %</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Was man damit tun kann</translation>
    </message>
    <message>
        <source>Write freely, without a conversation</source>
        <translation>Frei schreiben, ohne Gespräch</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Text {number}</source>
        <translation>SMS an {number}</translation>
    </message>
    <message>
        <source>Text {word} to {number}</source>
        <translation>SMS mit {word} an {number}</translation>
    </message>
    <message>
        <source>checked {date}</source>
        <translation>geprüft {date}</translation>
    </message>
    <message>
        <source>one source, {date}</source>
        <translation>eine Quelle, {date}</translation>
    </message>
    <message>
        <source>or text {number}</source>
        <translation>oder SMS an {number}</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Help now</source>
        <translation>Hilfe jetzt</translation>
    </message>
    <message>
        <source>I don’t have the passphrase any more</source>
        <translation>Ich habe die Passphrase nicht mehr</translation>
    </message>
    <message>
        <source>Open with this computer’s keychain</source>
        <translation>Mit dem Schlüsselbund dieses Computers öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird zurückgeholt …</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gerettet …</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt …</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Schön, dass du da bist</translation>
    </message>
    <message>
        <source>Your journal is locked. Only your passphrase opens it.</source>
        <translation>Dein Tagebuch ist gesperrt. Nur deine Passphrase öffnet es.</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Also Ctrl and + or −.</source>
        <translation>Auch mit Strg und + oder −.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Clear edges, black on white or white on black.</source>
        <translation>Klare Kanten, Schwarz auf Weiß oder Weiß auf Schwarz.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>MindMate speaks</source>
        <translation>MindMate spricht</translation>
    </message>
    <message>
        <source>Nothing slides or moves by itself.</source>
        <translation>Nichts gleitet oder bewegt sich von selbst.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe des Textes</translation>
    </message>
    <message>
        <source>The model may still answer in the language that you write in, as well as it can.</source>
        <translation>Das Modell antwortet vielleicht trotzdem in der Sprache, in der du schreibst, so gut es kann.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Erasing…</source>
        <translation>Löscht alles …</translation>
    </message>
    <message>
        <source>Going back to the backup…</source>
        <translation>Geht zur Sicherung zurück …</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>Wird gesperrt …</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message numerus="yes">
        <source>%n things you said are personal: health, faith, money or the like.</source>
        <translation>
            <numerusform>%n Satz von dir ist sehr persönlich: Gesundheit, Glaube, Geld oder Ähnliches.</numerusform>
            <numerusform>%n Sätze von dir sind sehr persönlich: Gesundheit, Glaube, Geld oder Ähnliches.</numerusform>
        </translation>
    </message>
    <message>
        <source>From “{title}”, {day}</source>
        <translation>Aus „{title}“, {day}</translation>
    </message>
    <message>
        <source>Kept since {day}</source>
        <translation>Behalten seit {day}</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
</context>
<context>
    <name>MemoryPage</name>
    <message>
        <source>Delete all…</source>
        <translation>Alles löschen…</translation>
    </message>
    <message>
        <source>Delete everything it remembers</source>
        <translation>Alles löschen, was es behalten hat</translation>
    </message>
    <message>
        <source>Delete everything it remembers?</source>
        <translation>Alles löschen, was es behalten hat?</translation>
    </message>
    <message>
        <source>Delete this line?</source>
        <translation>Diese Zeile löschen?</translation>
    </message>
    <message>
        <source>Each line, and what waits for your answer. It isn’t asked about again.</source>
        <translation>Jede Zeile, und was auf deine Antwort wartet. Danach wird nicht wieder gefragt.</translation>
    </message>
    <message>
        <source>For example: I work nights</source>
        <translation>Zum Beispiel: Ich arbeite nachts</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>I ask about them only if you want me to.</source>
        <translation>Danach frage ich nur, wenn du es möchtest.</translation>
    </message>
    <message>
        <source>It is changed.</source>
        <translation>Es ist geändert.</translation>
    </message>
    <message>
        <source>It is forgotten.</source>
        <translation>Es ist vergessen.</translation>
    </message>
    <message>
        <source>It is remembered.</source>
        <translation>Es ist behalten.</translation>
    </message>
    <message>
        <source>It may ask about what you say, and uses what is kept.</source>
        <translation>Es darf nach dem fragen, was du sagst, und nutzt, was behalten ist.</translation>
    </message>
    <message>
        <source>It won’t be asked about again.</source>
        <translation>Danach wird nicht wieder gefragt.</translation>
    </message>
    <message>
        <source>MindMate may ask about a sentence of yours when you come back. Nothing is kept without your yes. What is kept lies encrypted here, and the model is told what fits.</source>
        <translation>Wenn du wiederkommst, fragt MindMate vielleicht nach einem Satz von dir. Ohne dein Ja wird nichts behalten. Was behalten wird, liegt hier verschlüsselt, und das Modell erfährt, was gerade passt.</translation>
    </message>
    <message>
        <source>Nothing is asked and nothing is told to the model. What is kept stays until you delete it.</source>
        <translation>Es wird nichts gefragt, und das Modell erfährt nichts davon. Was behalten ist, bleibt, bis du es löschst.</translation>
    </message>
    <message>
        <source>Nothing is remembered.</source>
        <translation>Es ist nichts behalten.</translation>
    </message>
    <message>
        <source>Remember beyond a conversation</source>
        <translation>Über ein Gespräch hinaus behalten</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Something to remember of you</source>
        <translation>Etwas, das es von dir behalten soll</translation>
    </message>
    <message>
        <source>Tell it something</source>
        <translation>Ihm etwas sagen</translation>
    </message>
    <message>
        <source>The journal’s search by meaning knows {done} of {every} texts so far.</source>
        <translation>Die Suche nach Sinn kennt bisher {done} von {every} Texten des Tagebuchs.</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Wartet auf deine Antwort</translation>
    </message>
    <message>
        <source>What it remembers of me</source>
        <translation>Was es von mir behält</translation>
    </message>
    <message>
        <source>Your conversations and your journal stay.</source>
        <translation>Deine Gespräche und dein Tagebuch bleiben.</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>All its versions go with it. It can’t be brought back from here.</source>
        <translation>Alle ihre Fassungen gehen mit. Von hier aus lässt sie sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Diese Nachricht löschen?</translation>
    </message>
    <message>
        <source>Noted, here only.</source>
        <translation>Vermerkt, nur hier.</translation>
    </message>
    <message>
        <source>The answer to it goes too, with all versions. It can’t be brought back from here.</source>
        <translation>Die Antwort darauf geht mit, samt allen Fassungen. Von hier aus lässt sich das nicht zurückholen.</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Another answer</source>
        <translation>Eine andere Antwort</translation>
    </message>
    <message>
        <source>Change and send again</source>
        <translation>Ändern und noch einmal senden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Delete this message</source>
        <translation>Diese Nachricht löschen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>This didn’t help</source>
        <translation>Das hat nicht geholfen</translation>
    </message>
    <message>
        <source>This helped</source>
        <translation>Das hat geholfen</translation>
    </message>
    <message>
        <source>Version after</source>
        <translation>Fassung danach</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Fassung davor</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Check the file</source>
        <translation>Datei prüfen</translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation>Passt es hier?</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>It fits: {total} of {free} free memory. About {words} words of a conversation stay in view.</source>
        <translation>Es passt: {total} von {free} freiem Arbeitsspeicher. Etwa {words} Worte eines Gesprächs bleiben im Blick.</translation>
    </message>
    <message>
        <source>Meant for: {text}</source>
        <translation>Gedacht für: {text}</translation>
    </message>
    <message>
        <source>Not for: {text}</source>
        <translation>Nicht für: {text}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>The graphics processor helps ({name}).</source>
        <translation>Der Grafikprozessor hilft mit ({name}).</translation>
    </message>
    <message>
        <source>Too large for this computer now: it would take {total}, and {free} are free. Close other programs, or choose a smaller model.</source>
        <translation>Im Moment zu groß für diesen Computer: Es bräuchte {total}, frei sind {free}. Schließe andere Programme, oder nimm ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Dieses nehmen</translation>
    </message>
</context>
<context>
    <name>ModelStep</name>
    <message>
        <source>A model to talk with</source>
        <translation>Ein Modell zum Sprechen</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Die Datei wird geprüft …</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Modelldatei wählen</translation>
    </message>
    <message>
        <source>MindMate speaks through a language model, a file on this computer. You can change it later.</source>
        <translation>MindMate spricht durch ein Sprachmodell, eine Datei auf diesem Computer. Du kannst es später wechseln.</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Loslegen</translation>
    </message>
    <message>
        <source>Use a model file of my own (.gguf)</source>
        <translation>Eine eigene Modelldatei nehmen (.gguf)</translation>
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
        <translation>Pfeile gehen von Tag zu Tag, Bild auf und Bild ab von Monat zu Monat, die Eingabetaste zeigt einen Tag.</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Der Monat danach</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Der Monat davor</translation>
    </message>
</context>
<context>
    <name>Mood</name>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>So dazwischen</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gedrückt</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Sehr gut</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Sehr gedrückt</translation>
    </message>
</context>
<context>
    <name>MoodButton</name>
    <message>
        <source>Add a mood</source>
        <translation>Stimmung dazu</translation>
    </message>
    <message>
        <source>Mood: {mood}</source>
        <translation>Stimmung: {mood}</translation>
    </message>
</context>
<context>
    <name>MoodCheckIn</name>
    <message>
        <source>A few words about it, if you like</source>
        <translation>Ein paar Worte dazu, wenn du magst</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How are you right now?</source>
        <translation>Wie geht es dir gerade?</translation>
    </message>
    <message>
        <source>Sleep, energy, tags</source>
        <translation>Schlaf, Energie, Schlagwörter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{mood}, at {clock}. It is in your journal.</source>
        <translation>{mood}, um {clock}. Es steht in deinem Tagebuch.</translation>
    </message>
</context>
<context>
    <name>MoodFaces</name>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
</context>
<context>
    <name>MoodPage</name>
    <message>
        <source>A day leads to what you wrote on it.</source>
        <translation>Ein Tag führt zu dem, was du an ihm geschrieben hast.</translation>
    </message>
    <message>
        <source>Arrow keys go from one to the next.</source>
        <translation>Pfeiltasten gehen von einem zum nächsten.</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monaten</translation>
    </message>
    <message>
        <source>Five weeks</source>
        <translation>Fünf Wochen</translation>
    </message>
    <message>
        <source>Half a year</source>
        <translation>Halbes Jahr</translation>
    </message>
    <message>
        <source>Nothing is here yet. When you have noted how you are on a few days, you will see it here. There is no hurry, and gaps are fine.</source>
        <translation>Hier ist noch nichts. Wenn du an ein paar Tagen notiert hast, wie es dir geht, siehst du es hier. Es eilt nicht, und Lücken sind in Ordnung.</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation>Zwei Jahre</translation>
    </message>
    <message>
        <source>Your mood over time</source>
        <translation>Deine Stimmung im Lauf der Zeit</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Sleep last night</source>
        <translation>Schlaf letzte Nacht</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>NeutralPage</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Onboarding</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Hilfe jetzt</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} von {all}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Choose entries, or take all that the list shows.</source>
        <translation>Wähle Einträge, oder nimm alle, die die Liste zeigt.</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Mehrere wählen</translation>
    </message>
    <message>
        <source>Export all of these…</source>
        <translation>Alle diese exportieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Da weitermachen, wo du warst</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Liste eingrenzen</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Keine Seite hat alle diese Wörter.</translation>
    </message>
    <message>
        <source>None of this is treatment. The words were written with care, after the sources that each exercise names; no clinician has reviewed them.</source>
        <translation>Nichts davon ist eine Behandlung. Die Texte sind sorgfältig geschrieben, nach den Quellen, die jede Übung nennt; keine Fachperson hat sie geprüft.</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer words, or fewer filters, find more.</source>
        <translation>Nichts passt. Weniger Wörter oder weniger Filter finden mehr.</translation>
    </message>
    <message>
        <source>Nothing is here yet. Conversations, check-ins and what you write will be, day by day; locked, and on this computer only.</source>
        <translation>Noch ist nichts hier. Gespräche, Stimmungen und was du schreibst, werden hier stehen, Tag für Tag; verschlossen, und nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Small exercises, one step at a time. None needs the model. What you write stays here, and is kept in your journal.</source>
        <translation>Kleine Übungen, ein Schritt nach dem anderen. Keine braucht das Modell. Was du schreibst, bleibt hier und wird in deinem Tagebuch aufgehoben.</translation>
    </message>
    <message>
        <source>What helps you, and who, written down on a calmer day. It has a room of its own.</source>
        <translation>Was dir hilft, und wer, aufgeschrieben an einem ruhigeren Tag. Er hat einen eigenen Raum.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write freely, without a conversation (Ctrl+Shift+N)</source>
        <translation>Frei schreiben, ohne Gespräch (Strg+Umschalt+N)</translation>
    </message>
    <message>
        <source>You had begun</source>
        <translation>Du hattest angefangen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Search and jump</source>
        <translation>Suchen und springen</translation>
    </message>
    <message>
        <source>Search your journal, or jump to…</source>
        <translation>Im Tagebuch suchen, oder springen zu …</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>A month</source>
        <translation>Ein Monat</translation>
    </message>
    <message>
        <source>A page to show to a doctor or somebody else whom you trust: what you noted, counted and not judged. None of your own words are in it. It is made only when you ask for it.</source>
        <translation>Ein Blatt für eine Ärztin oder jemand anderen, dem du vertraust: was du notiert hast, gezählt und nicht beurteilt. Deine eigenen Worte stehen nicht darin. Es entsteht nur, wenn du es willst.</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Anyone who has this file can read it.</source>
        <translation>Wer diese Datei hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Ort wählen</translation>
    </message>
    <message>
        <source>It isn’t locked, unlike your journal. Keep it where only you look, and delete it when it was used.</source>
        <translation>Sie ist nicht verschlossen, anders als dein Tagebuch. Bewahre sie dort auf, wo nur du hinsiehst, und lösche sie, wenn sie gebraucht wurde.</translation>
    </message>
    <message>
        <source>Make the PDF…</source>
        <translation>PDF erstellen …</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Names of tags and exercises are in it.</source>
        <translation>Namen von Schlagwörtern und Übungen stehen darin.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Fragebögen</translation>
    </message>
    <message>
        <source>Report.pdf</source>
        <translation>Bericht.pdf</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved as {name}. That file isn’t locked.</source>
        <translation>Gespeichert als {name}. Diese Datei ist nicht verschlossen.</translation>
    </message>
    <message>
        <source>Sleep and energy</source>
        <translation>Schlaf und Energie</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>Drei Monate</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>What goes into it</source>
        <translation>Was hineinkommt</translation>
    </message>
    <message>
        <source>What goes with better and harder days</source>
        <translation>Was mit besseren und schwereren Tagen einhergeht</translation>
    </message>
    <message>
        <source>With the answers of the last time.</source>
        <translation>Mit den Antworten vom letzten Mal.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>A new one</source>
        <translation>Eine neue</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Encrypt everything anew as well</source>
        <translation>Auch alles neu verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypting everything anew…</source>
        <translation>Alles wird neu verschlüsselt…</translation>
    </message>
    <message>
        <source>For when somebody may know the passphrase and have a copy of your journal. It can take a while. The recovery words you have won’t open it any more; new ones come next.</source>
        <translation>Falls jemand die Passphrase kennen und eine Kopie deines Tagebuchs haben könnte. Es kann eine Weile dauern. Deine Wiederherstellungswörter öffnen es dann nicht mehr; neue kommen als Nächstes.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>Die neue noch einmal</translation>
    </message>
    <message>
        <source>The present passphrase</source>
        <translation>Die jetzige Passphrase</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Wähle eine Passphrase</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>It locks everything you write here. Only you know it; it is kept nowhere.</source>
        <translation>Sie verschließt alles, was du hier schreibst. Nur du kennst sie; sie wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Keep it well</source>
        <translation>Bewahre sie gut</translation>
    </message>
    <message>
        <source>Making your journal…</source>
        <translation>Dein Tagebuch wird angelegt …</translation>
    </message>
    <message>
        <source>Nobody can reset it, we can’t either. Next come words for the case that it is lost; without both, what you wrote is lost.</source>
        <translation>Niemand kann sie zurücksetzen, auch wir nicht. Als Nächstes kommen Wörter für den Fall, dass sie verloren geht; ohne beides ist verloren, was du geschrieben hast.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Add someone I trust</source>
        <translation>Jemanden hinzufügen, dem ich vertraue</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>When, or how</source>
        <translation>Wann oder wie</translation>
    </message>
    <message>
        <source>{name} is taken out.</source>
        <translation>{name} ist herausgenommen.</translation>
    </message>
</context>
<context>
    <name>Practices</name>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation>
            <numerusform>Etwa %n Minute</numerusform>
            <numerusform>Etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: {before}. After: {after}.</source>
        <translation>Vorher: {before}. Nachher: {after}.</translation>
    </message>
    <message>
        <source>For the hardest moments</source>
        <translation>Für die schwersten Momente</translation>
    </message>
    <message>
        <source>For your days and nights</source>
        <translation>Für deine Tage und Nächte</translation>
    </message>
    <message>
        <source>I did the exercise “{title}”. This came of it:</source>
        <translation>Ich habe die Übung „{title}“ gemacht. Das ist dabei herausgekommen:</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In deinen eigenen Worten</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>Eins in jede Zeile</translation>
    </message>
    <message>
        <source>To come to rest</source>
        <translation>Um zur Ruhe zu kommen</translation>
    </message>
    <message>
        <source>When thoughts go round</source>
        <translation>Wenn die Gedanken kreisen</translation>
    </message>
    <message>
        <source>hours and minutes</source>
        <translation>Stunden und Minuten</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>24 words that open your journal too. New ones take the place of those you have.</source>
        <translation>24 Wörter, die dein Tagebuch auch öffnen. Neue treten an die Stelle derer, die du hast.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Closing locks. The entry shows the name MindMate, and nothing of what you wrote.</source>
        <translation>Schließen sperrt. Der Eintrag zeigt den Namen MindMate und nichts von dem, was du geschrieben hast.</translation>
    </message>
    <message>
        <source>For the numbers of people who can help.</source>
        <translation>Für die Nummern von Menschen, die helfen können.</translation>
    </message>
    <message>
        <source>For when somebody comes in. The same key brings MindMate back; after a minute it locks. Nothing typed on that page is kept.</source>
        <translation>Für den Fall, dass jemand hereinkommt. Dieselbe Taste holt MindMate zurück; nach einer Minute sperrt es. Was auf der Seite getippt wird, bleibt nicht.</translation>
    </message>
    <message>
        <source>From now on this computer’s keychain opens it too.</source>
        <translation>Ab jetzt öffnet es auch der Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Hilfe jetzt</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Fenster verbergen</translation>
    </message>
    <message>
        <source>It also locks when the computer sleeps. Ctrl+L locks at once.</source>
        <translation>Es sperrt auch, wenn der Computer schläft. Strg+L sperrt sofort.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Lock at once as well</source>
        <translation>Gleich auch sperren</translation>
    </message>
    <message>
        <source>Lock when nobody has been here for</source>
        <translation>Sperren, wenn niemand da war, seit</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Neue Wörter</translation>
    </message>
    <message>
        <source>Off: other programs that take or share a picture of the screen get none of it. A screen magnifier may need it on.</source>
        <translation>Aus: Andere Programme, die ein Bild des Bildschirms aufnehmen oder teilen, bekommen nichts davon. Eine Bildschirmlupe braucht es vielleicht an.</translation>
    </message>
    <message>
        <source>Only you know it.</source>
        <translation>Nur du kennst sie.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Pictures of the screen show the window</source>
        <translation>Bildschirmfotos zeigen das Fenster</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungs­wörter</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Im Infobereich bleiben, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>The keychain opens it no more.</source>
        <translation>Der Schlüsselbund öffnet es nicht mehr.</translation>
    </message>
    <message>
        <source>The passphrase is changed. Backups made before still open with the former one.</source>
        <translation>Die Passphrase ist geändert. Frühere Sicherungen öffnet noch die alte.</translation>
    </message>
    <message>
        <source>Then whoever can use your account on this computer can open your journal, without the passphrase. The passphrase still opens it everywhere.</source>
        <translation>Dann kann, wer dein Konto auf diesem Computer benutzen kann, dein Tagebuch ohne Passphrase öffnen. Die Passphrase öffnet es weiterhin überall.</translation>
    </message>
    <message>
        <source>There are none yet. Without them a lost passphrase means that everything is lost.</source>
        <translation>Noch gibt es keine. Ohne sie ist mit der Passphrase auch alles andere verloren.</translation>
    </message>
    <message>
        <source>This computer’s keychain opens it too</source>
        <translation>Auch der Schlüsselbund dieses Computers öffnet es</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Wo du bist</translation>
    </message>
    <message>
        <source>{key} shows an empty page of notes</source>
        <translation>{key} zeigt eine leere Notizseite</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No, don’t remember: {words}</source>
        <translation>Nein, nicht behalten: {words}</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>What would be remembered. Change it as you like.</source>
        <translation>Was behalten würde. Ändere es, wie du magst.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Linkadresse kopieren</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QuestionnairesPage</name>
    <message>
        <source>Fill in the {title}</source>
        <translation>{title} ausfüllen</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>Nine questions about low mood and what comes with it.</source>
        <translation>Neun Fragen zu gedrückter Stimmung und was dazugehört.</translation>
    </message>
    <message>
        <source>Seven questions about worry and tension.</source>
        <translation>Sieben Fragen zu Sorgen und Anspannung.</translation>
    </message>
    <message>
        <source>Two questionnaires that doctors use too. Fill one in when you want to, every two weeks at most: they ask about the last two weeks. They measure trouble; they don’t say what you have, and they don’t know you.</source>
        <translation>Zwei Fragebögen, die auch in Arztpraxen verwendet werden. Füll einen aus, wenn du magst, höchstens alle zwei Wochen: Sie fragen nach den letzten zwei Wochen. Sie messen Beschwerden; sie sagen nicht, was du hast, und sie kennen dich nicht.</translation>
    </message>
</context>
<context>
    <name>RecoveryRoom</name>
    <message>
        <source>Help now</source>
        <translation>Hilfe jetzt</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Ich habe sie aufgeschrieben</translation>
    </message>
    <message>
        <source>If the passphrase is ever lost, these 24 words open your journal. They are shown this once and kept nowhere. Write them on paper, in this order.</source>
        <translation>Wenn die Passphrase einmal verloren geht, öffnen diese 24 Wörter dein Tagebuch. Sie werden nur dieses eine Mal gezeigt und nirgends aufbewahrt. Schreib sie auf Papier, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Die Wörter noch einmal zeigen</translation>
    </message>
    <message>
        <source>These words are new. Those that you wrote down before don’t count.</source>
        <translation>Diese Wörter sind neu. Die, die du vorher aufgeschrieben hast, gelten nicht.</translation>
    </message>
    <message>
        <source>Three of them, from your note:</source>
        <translation>Drei davon, aus deiner Notiz:</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Wort {number}</translation>
    </message>
    <message>
        <source>Word {number} is another one. Please look at your note again.</source>
        <translation>Wort {number} ist ein anderes. Bitte sieh noch einmal in deine Notiz.</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>Wort {number}: {word}</translation>
    </message>
    <message>
        <source>Your recovery words</source>
        <translation>Deine Wiederherstellungswörter</translation>
    </message>
</context>
<context>
    <name>RememberQuestion</name>
    <message>
        <source>I ask about them only if you want me to.</source>
        <translation>Danach frage ich nur, wenn du es möchtest.</translation>
    </message>
    <message>
        <source>May I remember this?</source>
        <translation>Darf ich das behalten?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>How are you today?</source>
        <translation>Wie geht es dir heute?</translation>
    </message>
    <message>
        <source>If you like, note it. If not, that is fine too.</source>
        <translation>Wenn du magst, notiere es. Wenn nicht, ist es auch gut.</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Notieren</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>A reminder to note how you are</source>
        <translation>Eine Erinnerung, zu notieren, wie es dir geht</translation>
    </message>
    <message>
        <source>At midday</source>
        <translation>Mittags</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Ab wann</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>Abends</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation>Morgens</translation>
    </message>
    <message>
        <source>Once a day, in this window, only while it is open and nothing was noted yet. No sound, and nothing outside of MindMate.</source>
        <translation>Einmal am Tag, in diesem Fenster, nur solange es offen ist und noch nichts notiert wurde. Kein Ton, und nichts außerhalb von MindMate.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>A mood on {known} of %n days, from 1 (very low) to 5 (very good).</source>
        <translation>
            <numerusform>Eine Stimmung an {known} von %n Tag, von 1 (sehr schlecht) bis 5 (sehr gut).</numerusform>
            <numerusform>Eine Stimmung an {known} von %n Tagen, von 1 (sehr schlecht) bis 5 (sehr gut).</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers of the last time:</source>
        <translation>Antworten vom letzten Mal:</translation>
    </message>
    <message>
        <source>Energy is noted from 1 (none) to 5 (plenty).</source>
        <translation>Energie wird von 1 (keine) bis 5 (viel) notiert.</translation>
    </message>
    <message>
        <source>Month from {date}: {mean} on average, {days}</source>
        <translation>Monat ab {date}: {mean} im Mittel, {days}</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Nothing stands out from chance.</source>
        <translation>Nichts hebt sich vom Zufall ab.</translation>
    </message>
    <message>
        <source>Sleep and energy</source>
        <translation>Schlaf und Energie</translation>
    </message>
    <message>
        <source>Week from {date}: {mean} on average, {days}</source>
        <translation>Woche ab {date}: {mean} im Mittel, {days}</translation>
    </message>
    <message>
        <source>What goes with better and harder days, in the whole journal</source>
        <translation>Was mit besseren und schwereren Tagen einhergeht, im ganzen Tagebuch</translation>
    </message>
    <message>
        <source>What was noted</source>
        <translation>Was notiert wurde</translation>
    </message>
    <message>
        <source>With 95 % intervals; “goes with” doesn’t mean “because of”.</source>
        <translation>Mit 95-%-Intervallen; „geht einher mit“ heißt nicht „wegen“.</translation>
    </message>
    <message>
        <source>Written by the person themselves with MindMate, a program on their own computer. It counts what they noted; it makes no diagnosis, and no professional has checked it.</source>
        <translation>Von der Person selbst geschrieben mit MindMate, einem Programm auf dem eigenen Computer. Es zählt, was notiert wurde; es stellt keine Diagnose, und keine Fachperson hat es geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>an %n Tag</numerusform>
            <numerusform>an %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{name}: {mean} on average, from {low} to {high}, {days}</source>
        <translation>{name}: {mean} im Mittel, von {low} bis {high}, {days}</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Another file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Zu ihr zurückgehen</translation>
    </message>
    <message>
        <source>MindMate backup (*.mmb)</source>
        <translation>MindMate-Sicherung (*.mmb)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>The journal becomes what it was then. What you wrote since is put aside in a folder of its own, not deleted.</source>
        <translation>Das Tagebuch wird wieder, was es damals war. Was du seither geschrieben hast, wird in einen eigenen Ordner gelegt, nicht gelöscht.</translation>
    </message>
    <message>
        <source>The passphrase of that time</source>
        <translation>Die Passphrase von damals</translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation>Welche Sicherung</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Delete it again</source>
        <translation>Wieder löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>It is in your journal, on this computer only.</source>
        <translation>Es steht in deinem Tagebuch, nur auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>SafetyPlan</name>
    <message>
        <source>A café, a park, a friend who makes me laugh; nobody has to know why I am there</source>
        <translation>Ein Café, ein Park, jemand, der mich zum Lachen bringt; niemand muss wissen, warum ich da bin</translation>
    </message>
    <message>
        <source>A doctor, a counsellor, a clinic: name, number, when they are there</source>
        <translation>Eine Ärztin, eine Beratungsstelle, eine Klinik: Name, Nummer, wann jemand da ist</translation>
    </message>
    <message>
        <source>A plan for hard moments</source>
        <translation>Ein Plan für schwere Momente</translation>
    </message>
    <message>
        <source>Emergency: {numbers}</source>
        <translation>Notruf: {numbers}</translation>
    </message>
    <message>
        <source>How I notice that it is getting hard</source>
        <translation>Woran ich merke, dass es schwer wird</translation>
    </message>
    <message>
        <source>If I am in danger</source>
        <translation>Wenn ich in Gefahr bin</translation>
    </message>
    <message>
        <source>Making the place around me safer</source>
        <translation>Wie mein Umfeld sicherer wird</translation>
    </message>
    <message>
        <source>People I can ask for help</source>
        <translation>Menschen, die ich um Hilfe bitten kann</translation>
    </message>
    <message>
        <source>Places and people that take my mind off it</source>
        <translation>Orte und Menschen, die mich ablenken</translation>
    </message>
    <message>
        <source>Professionals I can turn to</source>
        <translation>Fachleute, an die ich mich wenden kann</translation>
    </message>
    <message>
        <source>Someone, an animal, something I still want to see</source>
        <translation>Ein Mensch, ein Tier, etwas, das ich noch sehen will</translation>
    </message>
    <message>
        <source>The oldest of these numbers is of {date}. Numbers change.</source>
        <translation>Die älteste dieser Nummern ist vom {date}. Nummern ändern sich.</translation>
    </message>
    <message>
        <source>Thoughts, feelings, things I do when it begins</source>
        <translation>Gedanken, Gefühle, was ich tue, wenn es anfängt</translation>
    </message>
    <message>
        <source>What I can do on my own</source>
        <translation>Was ich allein tun kann</translation>
    </message>
    <message>
        <source>What I could put out of reach for a while, and who could keep it for me</source>
        <translation>Was ich für eine Weile außer Reichweite bringen könnte, und wer es für mich aufheben könnte</translation>
    </message>
    <message>
        <source>What I want to live for</source>
        <translation>Wofür ich leben will</translation>
    </message>
    <message>
        <source>What I would say to them, or what I would ask for</source>
        <translation>Was ich ihnen sagen oder worum ich sie bitten würde</translation>
    </message>
    <message>
        <source>What helped before, even a little: a shower, music, going outside</source>
        <translation>Was schon einmal geholfen hat, und sei es ein wenig: Duschen, Musik, nach draußen gehen</translation>
    </message>
</context>
<context>
    <name>SafetyRoom</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Safety plan.pdf</source>
        <translation>Sicherheitsplan.pdf</translation>
    </message>
    <message>
        <source>Save as PDF, to print</source>
        <translation>Als PDF speichern, zum Drucken</translation>
    </message>
    <message>
        <source>Save the plan. The file isn’t locked: whoever has it can read it.</source>
        <translation>Den Plan speichern. Die Datei ist nicht verschlossen: Wer sie hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>Saved as {name}. That file isn’t locked; keep it where only you look.</source>
        <translation>Gespeichert als {name}. Diese Datei ist nicht verschlossen; bewahr sie dort auf, wo nur du hinschaust.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>When it gets hard, go through it from the top, as far as you need. Write in it whenever you like; it is saved as you type, and locked like everything else here.</source>
        <translation>Wenn es schwer wird, geh ihn von oben durch, so weit du es brauchst. Schreib hinein, wann du magst; alles wird beim Tippen gespeichert und ist verschlossen wie alles andere hier.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Im Tagebuch suchen</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Begleiter</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Page of the settings</source>
        <translation>Seite der Einstellungen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privates</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Deine Daten</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>A very small model to try the app with, not the companion itself.</source>
        <translation>Ein sehr kleines Modell, um die App auszuprobieren; nicht der Begleiter selbst.</translation>
    </message>
    <message>
        <source>Licence: {text}</source>
        <translation>Lizenz: {text}</translation>
    </message>
    <message>
        <source>Made from: {text}</source>
        <translation>Gemacht aus: {text}</translation>
    </message>
    <message>
        <source>Meant for: {text}</source>
        <translation>Gedacht für: {text}</translation>
    </message>
    <message>
        <source>Not for: {text}</source>
        <translation>Nicht für: {text}</translation>
    </message>
    <message>
        <source>The graphics processor has too little memory for this model. The main processor answers instead, more slowly.</source>
        <translation>Der Grafikprozessor hat für dieses Modell zu wenig Speicher. Stattdessen antwortet der Hauptprozessor, langsamer.</translation>
    </message>
    <message>
        <source>The graphics processor's driver failed. The main processor answers instead, more slowly.</source>
        <translation>Der Treiber des Grafikprozessors ist ausgefallen. Stattdessen antwortet der Hauptprozessor, langsamer.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>24 words for the case that the passphrase is lost</source>
        <translation>24 Wörter für den Fall, dass die Passphrase verloren geht</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>Frühere Gespräche</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>Neues Gespräch (Strg+N)</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>Sicherheitsplan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Your conversations will be listed here.</source>
        <translation>Deine Gespräche werden hier stehen.</translation>
    </message>
</context>
<context>
    <name>SimilarPlaces</name>
    <message>
        <source>Similar in meaning, other words</source>
        <translation>Ähnlicher Sinn, andere Worte</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>As I write</source>
        <translation>Wie ich schreibe</translation>
    </message>
    <message>
        <source>As well as the model knows that language.</source>
        <translation>So gut das Modell diese Sprache kann.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>How direct</source>
        <translation>Wie direkt</translation>
    </message>
    <message>
        <source>How it speaks with me</source>
        <translation>Wie es mit mir spricht</translation>
    </message>
    <message>
        <source>How much it writes at once</source>
        <translation>Wie viel es auf einmal schreibt</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>It answers in</source>
        <translation>Es antwortet auf</translation>
    </message>
    <message>
        <source>Kept encrypted with your journal. Letters only, three words at most.</source>
        <translation>Liegt verschlüsselt bei deinem Tagebuch. Nur Buchstaben, höchstens drei Wörter.</translation>
    </message>
    <message>
        <source>Listening or suggesting</source>
        <translation>Zuhören oder vorschlagen</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mostly listens</source>
        <translation>Hört eher zu</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>None of this changes how signs of danger are noticed, or what is said then.</source>
        <translation>Nichts davon ändert, wie Anzeichen von Gefahr bemerkt werden oder was dann gesagt wird.</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Short replies also come sooner.</source>
        <translation>Kurze Antworten kommen auch früher.</translation>
    </message>
    <message>
        <source>Suggests more</source>
        <translation>Schlägt mehr vor</translation>
    </message>
    <message>
        <source>That can’t be used as a name. Letters, and three words at most.</source>
        <translation>Das lässt sich nicht als Name verwenden. Buchstaben, und höchstens drei Wörter.</translation>
    </message>
    <message>
        <source>What it may call me</source>
        <translation>Wie es mich nennen darf</translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>All practices</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation>Das auslassen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Keep it</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>One moment: the model is wording this step. You can go on without it.</source>
        <translation>Einen Moment: Das Modell formuliert diesen Schritt. Du kannst auch ohne es weitergehen.</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Schritt {number} von {all}</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>A few more characters: at least {least}.</source>
        <translation>Noch ein paar Zeichen: mindestens {least}.</translation>
    </message>
    <message>
        <source>Easily guessed. Add another word or two.</source>
        <translation>Leicht zu erraten. Nimm ein, zwei Wörter dazu.</translation>
    </message>
    <message>
        <source>Four or five words that you won’t forget work well.</source>
        <translation>Vier oder fünf Wörter, die du nicht vergisst, eignen sich gut.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Gut.</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>Sehr gut.</translation>
    </message>
    <message>
        <source>Weak. One more word would help much.</source>
        <translation>Schwach. Ein Wort mehr würde viel helfen.</translation>
    </message>
</context>
<context>
    <name>SystemSignals</name>
    <message>
        <source>Locks your journal</source>
        <translation>Sperrt dein Tagebuch</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Take the tag {tag} away</source>
        <translation>Schlagwort {tag} wegnehmen</translation>
    </message>
</context>
<context>
    <name>Timed</name>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>TodayLayout</name>
    <message>
        <source>A program, not a person. What you write stays on this computer.</source>
        <translation>Ein Programm, kein Mensch. Was du schreibst, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>It notices signs of danger only roughly; Help now (F1) is always there.</source>
        <translation>Zeichen von Gefahr bemerkt es nur grob; Hilfe jetzt (F1) ist immer da.</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>Zur neuesten Nachricht</translation>
    </message>
</context>
<context>
    <name>TodayRoom</name>
    <message>
        <source>MindMate no longer sees the messages above in full when it answers.</source>
        <translation>Die Nachrichten darüber sieht MindMate beim Antworten nicht mehr ganz.</translation>
    </message>
    <message>
        <source>Reading what you wrote…</source>
        <translation>Liest, was du geschrieben hast …</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Thinking about a reply…</source>
        <translation>Überlegt eine Antwort …</translation>
    </message>
    <message>
        <source>Writing… Esc stops it.</source>
        <translation>Schreibt … Esc hält es an.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>The model stopped in the middle of this reply.</source>
        <translation>Das Modell ist mitten in dieser Antwort stehen geblieben.</translation>
    </message>
    <message>
        <source>This reply was cut off.</source>
        <translation>Diese Antwort wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You stopped this reply.</source>
        <translation>Du hast diese Antwort angehalten.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Show MindMate</source>
        <translation>MindMate zeigen</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>Older messages of this conversation are no longer in view.</source>
        <translation>Ältere Nachrichten dieses Gesprächs sind nicht mehr im Blick.</translation>
    </message>
    <message>
        <source>Your message is longer than I can read at once. It is kept whole. Could you send me the part that matters most first, in a shorter message?</source>
        <translation>Deine Nachricht ist länger, als ich auf einmal lesen kann. Sie ist ganz aufbewahrt. Magst du mir zuerst den Teil schicken, der am wichtigsten ist, in einer kürzeren Nachricht?</translation>
    </message>
</context>
<context>
    <name>UndoNote</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The page is thrown away.</source>
        <translation>Die Seite ist weggeworfen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Put it into the week</source>
        <translation>In die Woche eintragen</translation>
    </message>
    <message>
        <source>What you plan</source>
        <translation>Was du vorhast</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>In the model’s words, from what MindMate counted. No number in it is the model’s own.</source>
        <translation>In den Worten des Modells, aus dem, was MindMate gezählt hat. Keine Zahl darin stammt vom Modell.</translation>
    </message>
    <message>
        <source>Let the model word it</source>
        <translation>Vom Modell formulieren lassen</translation>
    </message>
    <message>
        <source>The model is wording it…</source>
        <translation>Das Modell formuliert …</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Die Woche danach</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Die Woche davor</translation>
    </message>
    <message>
        <source>What the model wrote couldn’t stand, so these are MindMate’s own words.</source>
        <translation>Was das Modell schrieb, konnte nicht stehen bleiben; das hier sind MindMates eigene Worte.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>{day}, {what}: take it away</source>
        <translation>{day}, {what}: wegnehmen</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A computer program that talks with you, day or night, and keeps your words locked.</source>
        <translation>Ein Computerprogramm, das mit dir spricht, bei Tag und Nacht, und deine Worte verschlossen hält.</translation>
    </message>
    <message>
        <source>A quiet place to talk</source>
        <translation>Ein ruhiger Ort zum Reden</translation>
    </message>
    <message>
        <source>Help now, up there and under F1, always shows people you can reach.</source>
        <translation>Hilfe jetzt, dort oben und mit F1, zeigt immer Menschen, die du erreichen kannst.</translation>
    </message>
    <message>
        <source>I am 18 or older – begin</source>
        <translation>Ich bin 18 oder älter – anfangen</translation>
    </message>
    <message>
        <source>MindMate is made for adults: 18, or the age at which you may agree to such programs where you live. If you are younger, Help now shows lines for you too.</source>
        <translation>MindMate ist für Erwachsene gemacht: ab 18, oder ab dem Alter, in dem du bei dir solchen Programmen zustimmen darfst. Wenn du jünger bist, zeigt Hilfe jetzt auch für dich Nummern.</translation>
    </message>
    <message>
        <source>MindMate listens when you are anxious, worn out or turning something over. All of it happens on this computer; nothing you write leaves it.</source>
        <translation>MindMate hört zu, wenn du Angst hast, erschöpft bist oder dir etwas durch den Kopf geht. Alles geschieht auf diesem Computer; nichts, was du schreibst, verlässt ihn.</translation>
    </message>
    <message>
        <source>Not a person, not a therapist, and no crisis service. It can’t call anybody.</source>
        <translation>Kein Mensch, kein Therapeut und kein Krisendienst. Es kann niemanden anrufen.</translation>
    </message>
    <message>
        <source>Not always right. It can misunderstand, invent things, and miss that you are in danger.</source>
        <translation>Nicht immer richtig. Es kann dich missverstehen, Dinge erfinden und übersehen, dass du in Gefahr bist.</translation>
    </message>
</context>
<context>
    <name>_NewTag</name>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort dazu</translation>
    </message>
</context>
</TS>
