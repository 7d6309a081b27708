<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>About</name>
    <message>
        <source>After a crash the system may write memory to disk.</source>
        <translation>Tras un fallo, el sistema quizá escriba la memoria en el disco.</translation>
    </message>
    <message>
        <source>Built from source on this computer.</source>
        <translation>Compilado desde el código fuente en este ordenador.</translation>
    </message>
    <message numerus="yes">
        <source>Built on {date}, %n days ago.</source>
        <translation>
            <numerusform>Compilado el {date}, hace %n día.</numerusform>
            <numerusform>Compilado el {date}, hace %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits of every model: it invents things, forgets what left its view, misunderstands, and can sound sure when it is wrong. Never rely on it for medicines, law, or whether you are safe.</source>
        <translation>Límites de todo modelo: inventa cosas, olvida lo que salió de su vista, entiende mal y puede sonar seguro cuando se equivoca. Nunca te fíes de él en cuanto a medicamentos, leyes o si estás a salvo.</translation>
    </message>
    <message>
        <source>Memory isn’t written to disk after a crash, and other programs can’t read it.</source>
        <translation>Tras un fallo la memoria no se escribe en el disco, y otros programas no pueden leerla.</translation>
    </message>
    <message>
        <source>Memory that was used is overwritten.</source>
        <translation>La memoria usada se sobrescribe.</translation>
    </message>
    <message>
        <source>MindMate never looks for updates by itself, because it opens no connection. To look: open the page that you got it from, in a browser or on another device, and compare the version and date there with those here. Check the new file before you install it, as docs/guide.md describes. Your vault and models stay.</source>
        <translation>MindMate nunca busca versiones nuevas por su cuenta, porque no abre ninguna conexión. Para mirar: abre la página de donde lo descargaste, en un navegador o en otro dispositivo, y compara la versión y la fecha de allí con las de aquí. Comprueba el archivo nuevo antes de instalarlo, como explica docs/guide.md. Tu caja fuerte y tus modelos se quedan.</translation>
    </message>
    <message>
        <source>MindMate {version}</source>
        <translation>MindMate {version}</translation>
    </message>
    <message>
        <source>That is a while: there may be a newer version with fixes.</source>
        <translation>Ya hace tiempo: puede haber una versión más nueva con arreglos.</translation>
    </message>
    <message>
        <source>The model runs closed in: one file to read, a short list of system calls.</source>
        <translation>El modelo funciona encerrado: un solo archivo que leer y una lista corta de llamadas al sistema.</translation>
    </message>
    <message>
        <source>The model’s process isn’t fully closed in on this system.</source>
        <translation>El proceso del modelo no está del todo encerrado en este sistema.</translation>
    </message>
    <message>
        <source>The system doesn’t refuse connections here; MindMate still opens none.</source>
        <translation>Aquí el sistema no niega las conexiones; aun así MindMate no abre ninguna.</translation>
    </message>
    <message>
        <source>The system refuses MindMate every connection to a network.</source>
        <translation>El sistema niega a MindMate toda conexión a una red.</translation>
    </message>
    <message>
        <source>The window is made with Qt and PySide6, which are under the LGPL, version 3. You may replace them: put libraries of your own build, with the same names, in place of those in the program's folder.</source>
        <translation>La ventana está hecha con Qt y PySide6, que están bajo la LGPL, versión 3. Puedes sustituirlos: pon bibliotecas compiladas por ti, con los mismos nombres, en el lugar de las que hay en la carpeta del programa.</translation>
    </message>
    <message>
        <source>Used memory isn’t overwritten in this start.</source>
        <translation>En este arranque la memoria usada no se sobrescribe.</translation>
    </message>
    <message>
        <source>Watching for signs of danger is limited: it misses some, and is sometimes wrong. Help now is always there.</source>
        <translation>La atención a señales de peligro es limitada: algunas se le escapan y a veces se equivoca. Ayuda ahora está siempre ahí.</translation>
    </message>
    <message>
        <source>Your journal is encrypted on disk (SQLCipher {version}); the key comes from your passphrase.</source>
        <translation>Tu diario está cifrado en el disco (SQLCipher {version}); la clave sale de tu contraseña.</translation>
    </message>
    <message>
        <source>llama.cpp for {variant}, {threads} threads · {system}</source>
        <translation>llama.cpp para {variant}, {threads} hilos · {system}</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>A computer program that talks with you. Not a person, no therapist, no crisis service. It makes no diagnosis, gives no medical advice, and can’t call anybody. It was reviewed neither by clinicians nor by native speakers of all its languages.</source>
        <translation>Un programa de ordenador que habla contigo. Ni una persona, ni un terapeuta, ni un servicio de crisis. No hace diagnósticos, no da consejo médico y no puede llamar a nadie. No lo han revisado ni profesionales clínicos ni hablantes nativos de todos sus idiomas.</translation>
    </message>
    <message>
        <source>Its text isn’t in this build.</source>
        <translation>Su texto no está en esta edición.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Looked up on this computer just now.</source>
        <translation>Mirado en este ordenador ahora mismo.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>MindMate is free software under the MIT licence. The window is made with Qt and PySide6 under the LGPL, version 3: you may replace them with a build of your own, in the program’s folder.</source>
        <translation>MindMate es software libre con licencia MIT. La ventana está hecha con Qt y PySide6, con licencia LGPL, versión 3: puedes sustituirlos por otros compilados por ti, en la carpeta del programa.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Ningún modelo</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Read its licence</source>
        <translation>Leer su licencia</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>This build comes from source: each part’s licence lies in its own package folder.</source>
        <translation>Esta edición viene del código fuente: la licencia de cada parte está en la carpeta de su paquete.</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>De qué está hecho</translation>
    </message>
    <message>
        <source>What protects your words</source>
        <translation>Qué protege tus palabras</translation>
    </message>
</context>
<context>
    <name>ActiveFilters</name>
    <message>
        <source>No longer only: {what}</source>
        <translation>Ya no solo: {what}</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Stop, keep nothing</source>
        <translation>Parar, no guardar nada</translation>
    </message>
    <message>
        <source>Talk about it here</source>
        <translation>Hablarlo aquí</translation>
    </message>
    <message>
        <source>{title}, {at} of {all}</source>
        <translation>{title}, {at} de {all}</translation>
    </message>
</context>
<context>
    <name>Breathing</name>
    <message>
        <source>Breath {number} of {all}</source>
        <translation>Respiración {number} de {all}</translation>
    </message>
    <message>
        <source>It swells as you breathe in and ebbs as you breathe out.</source>
        <translation>Crece cuando inspiras y se apaga cuando espiras.</translation>
    </message>
    <message>
        <source>Soft sound</source>
        <translation>Sonido suave</translation>
    </message>
</context>
<context>
    <name>CareNote</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>If it is hard right now, there are people to talk to</source>
        <translation>Si ahora es difícil, hay personas con quienes hablar</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>En una emergencia</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>energy: {energy}</source>
        <translation>energía: {energy}</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>suficiente</translation>
    </message>
    <message>
        <source>little</source>
        <translation>poca</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>plenty</source>
        <translation>mucha</translation>
    </message>
    <message>
        <source>sleep: {hours}</source>
        <translation>sueño: {hours}</translation>
    </message>
    <message>
        <source>some</source>
        <translation>algo</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h or less</source>
        <translation>{hours} h o menos</translation>
    </message>
    <message>
        <source>{hours} h or more</source>
        <translation>{hours} h o más</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>{size} MB on this computer</source>
        <translation>{size} MB en este ordenador</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>112 reaches help from most mobile phones. Choose your country with: mindmate lines --country CC</source>
        <translation>El 112 funciona desde la mayoría de los móviles. Elige tu país con: mindmate lines --country CC</translation>
    </message>
    <message>
        <source>A private companion that runs wholly on this computer. A computer program: no therapist, no crisis service. Without a verb it opens the window.</source>
        <translation>Un compañero privado que funciona por completo en este ordenador. Un programa informático: ni terapeuta ni servicio de crisis. Sin orden, abre la ventana.</translation>
    </message>
    <message>
        <source>All lines: mindmate lines</source>
        <translation>Todos los números: mindmate lines</translation>
    </message>
    <message>
        <source>Counted on this computer only, without text. To clear: mindmate cards --clear</source>
        <translation>Contado solo en este ordenador, sin texto. Para borrarlo: mindmate cards --clear</translation>
    </message>
    <message>
        <source>Emergency: {numbers}</source>
        <translation>Emergencias: {numbers}</translation>
    </message>
    <message>
        <source>For children and teenagers:</source>
        <translation>Para niños y adolescentes:</translation>
    </message>
    <message>
        <source>For everybody:</source>
        <translation>Para todos:</translation>
    </message>
    <message>
        <source>It fits: {total} of {free} free memory (weights {weights}, conversation {kv}, computing {compute}).</source>
        <translation>Cabe: {total} de {free} de memoria libre (pesos {weights}, conversación {kv}, cálculo {compute}).</translation>
    </message>
    <message>
        <source>It is what it was when it was recorded.</source>
        <translation>Está igual que cuando se registró.</translation>
    </message>
    <message>
        <source>It keeps {tokens} tokens in view, about {words} words.</source>
        <translation>Mantiene a la vista {tokens} tokens, unas {words} palabras.</translation>
    </message>
    <message>
        <source>Large cards: {count}</source>
        <translation>Tarjetas grandes: {count}</translation>
    </message>
    <message>
        <source>MindMate can't contact anybody for you.</source>
        <translation>MindMate no puede avisar a nadie por ti.</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Contraseña nueva: </translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>Numbers change. The oldest here is of {date}; if one fails, use the emergency number.</source>
        <translation>Los números cambian. El más antiguo de aquí es del {date}; si uno falla, usa el de emergencias.</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Contraseña: </translation>
    </message>
    <message>
        <source>Small cards: {count}</source>
        <translation>Tarjetas pequeñas: {count}</translation>
    </message>
    <message>
        <source>The file is sound. No earlier hash is known to compare it with.</source>
        <translation>El archivo está bien. No hay una huella anterior con la que compararlo.</translation>
    </message>
    <message>
        <source>The keychain does not open the vault. The passphrase still does.</source>
        <translation>El llavero no abre la caja fuerte. La contraseña todavía la abre.</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>La misma otra vez: </translation>
    </message>
    <message>
        <source>These two differ. Please try once more.</source>
        <translation>No son iguales. Inténtalo otra vez, por favor.</translation>
    </message>
    <message>
        <source>Too large for this computer now: it would take {total}, and {free} are free. Close other programs, or choose a smaller model.</source>
        <translation>Demasiado grande para este ordenador ahora: ocuparía {total} y hay {free} libres. Cierra otros programas o elige un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Violence and abuse:</source>
        <translation>Violencia y abuso:</translation>
    </message>
    <message>
        <source>Welcome. MindMate is a computer program that runs wholly on this computer: no therapist, no crisis service, and made for adults. What you write is kept encrypted, and only your passphrase opens it; nobody can recover a lost one.</source>
        <translation>Te damos la bienvenida. MindMate es un programa informático que funciona por completo en este ordenador: ni terapeuta ni servicio de crisis, y hecho para personas adultas. Lo que escribes se guarda cifrado y solo tu contraseña lo abre; si se pierde, nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>a GGUF file, or a name on the shelf</source>
        <translation>un archivo GGUF o un nombre del estante</translation>
    </message>
    <message>
        <source>ask nothing</source>
        <translation>no preguntar nada</translation>
    </message>
    <message>
        <source>check a GGUF file and put it on the shelf, where it lies</source>
        <translation>comprobar un archivo GGUF y ponerlo en el estante, donde está</translation>
    </message>
    <message>
        <source>check a GGUF file without running it</source>
        <translation>comprobar un archivo GGUF sin ejecutarlo</translation>
    </message>
    <message>
        <source>crisis lines and emergency numbers</source>
        <translation>líneas de ayuda y números de emergencia</translation>
    </message>
    <message>
        <source>find words in the journal</source>
        <translation>buscar palabras en el diario</translation>
    </message>
    <message>
        <source>forget the counts</source>
        <translation>olvidar las cuentas</translation>
    </message>
    <message>
        <source>go on with an earlier conversation</source>
        <translation>seguir con una conversación anterior</translation>
    </message>
    <message>
        <source>how often a help card was shown</source>
        <translation>cuántas veces se mostró una tarjeta de ayuda</translation>
    </message>
    <message>
        <source>how often each thing is measured</source>
        <translation>cuántas veces se mide cada cosa</translation>
    </message>
    <message>
        <source>judge messages, one a line on standard input</source>
        <translation>valorar mensajes, uno por línea en la entrada estándar</translation>
    </message>
    <message>
        <source>judge replies, one a line on standard input</source>
        <translation>valorar respuestas, una por línea en la entrada estándar</translation>
    </message>
    <message>
        <source>measure the app's own path on this computer</source>
        <translation>medir el propio camino de la aplicación en este ordenador</translation>
    </message>
    <message>
        <source>open with this computer’s keychain; ask for the passphrase where it can’t</source>
        <translation>abrir con el llavero de este ordenador; pedir la contraseña donde no se pueda</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>mostrar JSON</translation>
    </message>
    <message>
        <source>print JSON (it always does)</source>
        <translation>mostrar JSON (siempre lo hace)</translation>
    </message>
    <message>
        <source>print one entry</source>
        <translation>mostrar una entrada</translation>
    </message>
    <message>
        <source>print the licence of one of its parts</source>
        <translation>mostrar la licencia de una de sus partes</translation>
    </message>
    <message>
        <source>read the new passphrase from this file's first line</source>
        <translation>leer la contraseña nueva de la primera línea de este archivo</translation>
    </message>
    <message>
        <source>read the passphrase from here</source>
        <translation>leer la contraseña de aquí</translation>
    </message>
    <message>
        <source>read the passphrase from this file's first line</source>
        <translation>leer la contraseña de la primera línea de este archivo</translation>
    </message>
    <message>
        <source>take a model off the shelf</source>
        <translation>quitar un modelo del estante</translation>
    </message>
    <message>
        <source>take one turn; - reads it from standard input</source>
        <translation>un solo turno; - lo lee de la entrada estándar</translation>
    </message>
    <message>
        <source>talk in the terminal</source>
        <translation>hablar en el terminal</translation>
    </message>
    <message>
        <source>the entry's id, or its beginning</source>
        <translation>el identificador de la entrada, o su comienzo</translation>
    </message>
    <message>
        <source>the file of the recovery words</source>
        <translation>el archivo de las palabras de recuperación</translation>
    </message>
    <message>
        <source>the journal</source>
        <translation>el diario</translation>
    </message>
    <message>
        <source>the model shelf</source>
        <translation>el estante de modelos</translation>
    </message>
    <message>
        <source>the newest entries first</source>
        <translation>las entradas más nuevas primero</translation>
    </message>
    <message>
        <source>there is no text</source>
        <translation>no hay texto</translation>
    </message>
    <message>
        <source>this build, what it is made of, and its licences</source>
        <translation>esta versión, de qué está hecha y sus licencias</translation>
    </message>
    <message>
        <source>tokens of each reply</source>
        <translation>tokens de cada respuesta</translation>
    </message>
    <message>
        <source>two letters; default: the system's</source>
        <translation>dos letras; si no, las del sistema</translation>
    </message>
    <message>
        <source>what is on the shelf</source>
        <translation>lo que hay en el estante</translation>
    </message>
    <message>
        <source>what this computer has, and what is really active</source>
        <translation>lo que tiene este ordenador y lo que está activo de verdad</translation>
    </message>
    <message>
        <source>what to find; - reads it from standard input</source>
        <translation>qué buscar; - lo lee de la entrada estándar</translation>
    </message>
    <message>
        <source>whether, and how, a model runs on this computer</source>
        <translation>si un modelo funciona en este ordenador, y cómo</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} está borrado.</translation>
    </message>
    <message>
        <source>{name} is off the shelf. The file stays where it is.</source>
        <translation>{name} ya no está en el estante. El archivo se queda donde está.</translation>
    </message>
    <message>
        <source>{name} is on the shelf. The file stays where it is.</source>
        <translation>{name} está en el estante. El archivo se queda donde está.</translation>
    </message>
    <message>
        <source>· /help shows who can help, /new begins a new conversation, Ctrl+C stops a reply, Ctrl+D ends.</source>
        <translation>· /help muestra quién puede ayudar, /new empieza otra conversación, Ctrl+C para una respuesta, Ctrl+D termina.</translation>
    </message>
</context>
<context>
    <name>CompanionPage</name>
    <message>
        <source>Checking the file…</source>
        <translation>Comprobando el archivo…</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>¿Borrar {name}?</translation>
    </message>
    <message>
        <source>Measuring what it needs…</source>
        <translation>Midiendo lo que necesita…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Reading the whole file…</source>
        <translation>Leyendo el archivo entero…</translation>
    </message>
    <message>
        <source>Taking it off the list…</source>
        <translation>Quitándolo de la lista…</translation>
    </message>
    <message>
        <source>The file is sound, and what it was when it was added.</source>
        <translation>El archivo está bien, y es el mismo que cuando se añadió.</translation>
    </message>
    <message>
        <source>The file is sound. No earlier fingerprint is known to compare it with.</source>
        <translation>El archivo está bien. No se conoce ninguna huella anterior con que compararlo.</translation>
    </message>
    <message>
        <source>The file lies among MindMate’s own: {size} are given back to the disk.</source>
        <translation>El archivo está entre los de MindMate: se devuelven {size} al disco.</translation>
    </message>
    <message>
        <source>{name} answers from now on.</source>
        <translation>Desde ahora responde {name}.</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} está borrado.</translation>
    </message>
    <message>
        <source>{name} is off the list. The file stays where it is.</source>
        <translation>{name} está fuera de la lista. El archivo se queda donde está.</translation>
    </message>
    <message>
        <source>{name} is on the list. The file stays where it is.</source>
        <translation>{name} está en la lista. El archivo se queda donde está.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>An earlier message, in other words. The former stays within reach.</source>
        <translation>Un mensaje anterior, con otras palabras. El de antes sigue a mano.</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Parar (Esc)</translation>
    </message>
</context>
<context>
    <name>CountryChooser</name>
    <message>
        <source>Choose your country</source>
        <translation>Elige tu país</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
</context>
<context>
    <name>CountryStep</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>If things get hard, MindMate shows you who can help there. The country is kept on this computer.</source>
        <translation>Si las cosas se ponen difíciles, MindMate te muestra quién puede ayudarte allí. El país se guarda en este ordenador.</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>¿Dónde estás?</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>The ranges that its makers published: {ranges}</source>
        <translation>Los rangos que publicaron sus autores: {ranges}</translation>
    </message>
    <message>
        <source>{title} over time</source>
        <translation>{title} a lo largo del tiempo</translation>
    </message>
</context>
<context>
    <name>CrisisCard</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todos los números</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>If it gets heavy, there are people to talk to</source>
        <translation>Si se hace pesado, hay personas con quienes hablar</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>En una emergencia</translation>
    </message>
    <message>
        <source>MindMate can’t contact anybody for you. These people are there for moments like this.</source>
        <translation>MindMate no puede avisar a nadie por ti. Estas personas están para momentos como este.</translation>
    </message>
    <message>
        <source>My safety plan</source>
        <translation>Mi plan de seguridad</translation>
    </message>
    <message>
        <source>You can reach someone now</source>
        <translation>Puedes hablar con alguien ahora</translation>
    </message>
    <message>
        <source>someone you trust</source>
        <translation>alguien de tu confianza</translation>
    </message>
</context>
<context>
    <name>DamagePanel</name>
    <message>
        <source>Backups (*.mmb)</source>
        <translation>Copias de seguridad (*.mmb)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Elige una copia de seguridad</translation>
    </message>
    <message>
        <source>Choose another backup…</source>
        <translation>Elegir otra copia de seguridad…</translation>
    </message>
    <message>
        <source>Only read it for now</source>
        <translation>Por ahora, solo leerlo</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Restaurar la copia del {moment}</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Guardar lo que se pueda leer</translation>
    </message>
    <message>
        <source>There is no backup in MindMate’s own folder.</source>
        <translation>No hay ninguna copia en la carpeta de MindMate.</translation>
    </message>
    <message>
        <source>Type your passphrase above, then choose. The damaged files are kept in any case.</source>
        <translation>Escribe arriba tu contraseña y luego elige. Los archivos dañados se conservan en cualquier caso.</translation>
    </message>
    <message>
        <source>What was written since then isn’t in it. If it is damaged too, the one before is taken. A backup opens with the passphrase of its day.</source>
        <translation>Lo que se escribió desde entonces no está en ella. Si también está dañada, se toma la anterior. Una copia se abre con la contraseña de su día.</translation>
    </message>
    <message>
        <source>Your journal is damaged. This can be done:</source>
        <translation>Tu diario está dañado. Se puede hacer esto:</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Earlier today</source>
        <translation>Hoy, antes</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
</context>
<context>
    <name>DeleteCard</name>
    <message numerus="yes">
        <source>%n backups may still hold it, from {first} to {last}. They go by themselves over the months; copies that you made elsewhere, MindMate doesn’t know.</source>
        <translation>
            <numerusform>Puede que aún esté en %n copia, del {first}. Desaparecerá sola con los meses; las copias que hiciste en otro sitio, MindMate no las conoce.</numerusform>
            <numerusform>Puede que aún esté en %n copias, del {first} al {last}. Desaparecerán solas con los meses; las copias que hiciste en otro sitio, MindMate no las conoce.</numerusform>
        </translation>
    </message>
    <message>
        <source>A former journal that was put aside may hold it too, and stays until you delete it here.</source>
        <translation>Un diario anterior que se apartó puede contenerla también, y se queda hasta que lo borres aquí.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete these backups too</source>
        <translation>Borrar también esas copias</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>¿Borrar «{title}»?</translation>
    </message>
    <message>
        <source>It is deleted here.</source>
        <translation>Aquí está borrada.</translation>
    </message>
    <message>
        <source>It is deleted, and those backups too.</source>
        <translation>Está borrada, y esas copias también.</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>Está borrada.</translation>
    </message>
    <message>
        <source>It is overwritten, not put into a bin. It can’t be brought back from here.</source>
        <translation>Se sobrescribe, no va a una papelera. Desde aquí no se puede recuperar.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>None of MindMate’s own backups holds it. Copies that you made elsewhere, it doesn’t know.</source>
        <translation>No está en ninguna de las copias de MindMate. Las copias que hiciste en otro sitio, no las conoce.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>About {hours} h {minutes} min of sleep: {share} % of the time in bed.</source>
        <translation>Unas {hours} h {minutes} min de sueño: el {share} % del tiempo en la cama.</translation>
    </message>
    <message>
        <source>All practices</source>
        <translation>Todos los ejercicios</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
    <message>
        <source>It is in your journal, locked like everything there.</source>
        <translation>Está en tu diario, bajo llave como todo lo que hay allí.</translation>
    </message>
    <message>
        <source>See it in the journal</source>
        <translation>Verlo en el diario</translation>
    </message>
    <message>
        <source>Talk it over</source>
        <translation>Hablarlo</translation>
    </message>
    <message>
        <source>These times don’t fit together, so nothing is worked out.</source>
        <translation>Estas horas no encajan entre sí, así que no se calcula nada.</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>A model of your own</source>
        <translation>Un modelo tuyo</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Elige un archivo de modelo</translation>
    </message>
    <message>
        <source>Drop a .gguf file here, or choose one. It is checked, and stays where it lies. Nothing is downloaded.</source>
        <translation>Suelta aquí un archivo .gguf, o elige uno. Se comprueba y se queda donde está. No se descarga nada.</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelos (*.gguf)</translation>
    </message>
</context>
<context>
    <name>EntryFrame</name>
    <message>
        <source>Back to the journal</source>
        <translation>Volver al diario</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation>Seguir hablando</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Put it back as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Talk about this</source>
        <translation>Hablar de esto</translation>
    </message>
    <message>
        <source>Write about this</source>
        <translation>Escribir sobre esto</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Delete…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>Entradas del diario</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>A few words about it, if you like</source>
        <translation>Unas palabras, si quieres</translation>
    </message>
    <message>
        <source>Kept as a draft, locked like everything here.</source>
        <translation>Guardado como borrador, bajo llave como todo aquí.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Put it back as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>The words of this entry</source>
        <translation>Las palabras de esta entrada</translation>
    </message>
    <message>
        <source>Throw this page away</source>
        <translation>Tirar esta página</translation>
    </message>
    <message>
        <source>Write. Nobody reads along.</source>
        <translation>Escribe. Nadie lee contigo.</translation>
    </message>
    <message>
        <source>You hadn’t put this away yet.</source>
        <translation>Aún no habías guardado esto.</translation>
    </message>
</context>
<context>
    <name>ErasePanel</name>
    <message>
        <source>Erase everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Every conversation, every entry, the safety plan. Nobody can bring them back. Copies that you made elsewhere stay.</source>
        <translation>Cada conversación, cada entrada, el plan de seguridad. Nadie puede recuperarlos. Las copias que hiciste en otros sitios se quedan.</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>MindMate’s own backups too</source>
        <translation>También las copias del propio MindMate</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Tu contraseña</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A passphrase is needed, and there is nobody here to ask.</source>
        <translation>Hace falta una contraseña, y aquí no hay nadie a quien pedírsela.</translation>
    </message>
    <message>
        <source>Add a model file (.gguf), or install MindMate again for the starter model.</source>
        <translation>Añade un archivo de modelo (.gguf), o instala MindMate otra vez para tener el modelo inicial.</translation>
    </message>
    <message>
        <source>Allow it in the file’s permissions, or choose another place.</source>
        <translation>Permítelo en los permisos del archivo, o elige otro lugar.</translation>
    </message>
    <message>
        <source>Anyone who gets this file could read it, so it needs your word.</source>
        <translation>Cualquiera que tenga este archivo podría leerlo, así que hace falta tu confirmación.</translation>
    </message>
    <message>
        <source>Backups are restored, exports are imported.</source>
        <translation>Las copias de seguridad se restauran; las exportaciones se importan.</translation>
    </message>
    <message>
        <source>Check that it is the file you meant.</source>
        <translation>Comprueba que es el archivo que querías.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and well, then try again.</source>
        <translation>Comprueba que el disco está conectado y en buen estado, e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Check the file’s name.</source>
        <translation>Comprueba el nombre del archivo.</translation>
    </message>
    <message>
        <source>Check where it is and that you may read it.</source>
        <translation>Comprueba dónde está y que puedes leerlo.</translation>
    </message>
    <message>
        <source>Choose a file in the GGUF format; its name ends in .gguf.</source>
        <translation>Elige un archivo en formato GGUF; su nombre termina en .gguf.</translation>
    </message>
    <message>
        <source>Choose a model that was made for conversation (“chat” or “instruct”).</source>
        <translation>Elige un modelo hecho para conversar («chat» o «instruct»).</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Elige otra copia de seguridad.</translation>
    </message>
    <message>
        <source>Choose another model file.</source>
        <translation>Elige otro archivo de modelo.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elige otro nombre.</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>Elige otra de la lista.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Cierra otros programas o elige un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Cierra otros programas e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Close the other one, then try again.</source>
        <translation>Cierra el otro e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Compare them with your note, in the same order, and try again.</source>
        <translation>Compáralas con tu nota, en el mismo orden, e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Cópialo o descárgalo otra vez.</translation>
    </message>
    <message>
        <source>Everything else is.</source>
        <translation>Todo lo demás sí.</translation>
    </message>
    <message>
        <source>Everything in it is safe.</source>
        <translation>Todo lo que contiene está a salvo.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libera algo de espacio e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Give a few more of its letters and digits.</source>
        <translation>Pon algunas más de sus letras y cifras.</translation>
    </message>
    <message>
        <source>Give it with --passphrase-file.</source>
        <translation>Indícala con --passphrase-file.</translation>
    </message>
    <message>
        <source>If you changed it yourself, add it again. If not, don’t use it.</source>
        <translation>Si lo cambiaste tú, añádelo otra vez. Si no, no lo uses.</translation>
    </message>
    <message>
        <source>Install MindMate again, from where you first got it.</source>
        <translation>Instala MindMate otra vez, desde donde lo obtuviste.</translation>
    </message>
    <message>
        <source>Install the newer version and open it with that.</source>
        <translation>Instala la versión más nueva y ábrelo con ella.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>No se ha tocado.</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>No se ha usado.</translation>
    </message>
    <message>
        <source>Look at capital letters and the keyboard’s language, and try again.</source>
        <translation>Mira las mayúsculas y el idioma del teclado, e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Look for the newest note of your recovery words.</source>
        <translation>Busca la nota más reciente de tus palabras de recuperación.</translation>
    </message>
    <message>
        <source>Make it yours alone (chmod 600), and think about a new passphrase.</source>
        <translation>Haz que sea solo tuyo (chmod 600), y piensa en una contraseña nueva.</translation>
    </message>
    <message>
        <source>MindMate changed nothing, so that nothing more is lost.</source>
        <translation>MindMate no cambió nada, para que no se pierda nada más.</translation>
    </message>
    <message>
        <source>MindMate does not know the format of {name}.</source>
        <translation>MindMate no conoce el formato de {name}.</translation>
    </message>
    <message>
        <source>MindMate made a mistake of its own.</source>
        <translation>MindMate ha cometido un error propio.</translation>
    </message>
    <message>
        <source>More than one entry begins like that.</source>
        <translation>Más de una entrada empieza así.</translation>
    </message>
    <message>
        <source>No keychain was found on this computer that keeps a key safely.</source>
        <translation>En este ordenador no se encontró ningún llavero que guarde una clave de forma segura.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Nothing was written with it.</source>
        <translation>No se ha escrito nada con ella.</translation>
    </message>
    <message>
        <source>Open MindMate once to set it up, or run mindmate vault create.</source>
        <translation>Abre MindMate una vez para prepararlo, o ejecuta mindmate vault create.</translation>
    </message>
    <message>
        <source>Other people on this computer can read the passphrase file {name}.</source>
        <translation>Otras personas de este ordenador pueden leer el archivo de contraseña {name}.</translation>
    </message>
    <message>
        <source>Part of your journal can’t be read: its files are damaged.</source>
        <translation>Una parte de tu diario no se puede leer: sus archivos están dañados.</translation>
    </message>
    <message>
        <source>Put back the key file from a copy that you trust.</source>
        <translation>Pon el archivo de claves de una copia en la que confíes.</translation>
    </message>
    <message>
        <source>Put it back, or choose another model file.</source>
        <translation>Ponlo donde estaba, o elige otro archivo de modelo.</translation>
    </message>
    <message>
        <source>Rename the new file, then add it.</source>
        <translation>Cambia el nombre del archivo nuevo y luego añádelo.</translation>
    </message>
    <message>
        <source>Restore a backup, or let MindMate save what is readable.</source>
        <translation>Restaura una copia, o deja que MindMate guarde lo que se pueda leer.</translation>
    </message>
    <message>
        <source>Restore a backup, or save what can be read: the lock screen and mindmate vault do both.</source>
        <translation>Restaura una copia o guarda lo que se pueda leer: la pantalla de bloqueo y mindmate vault hacen ambas cosas.</translation>
    </message>
    <message>
        <source>Run make run once more, or install MindMate again.</source>
        <translation>Ejecuta make run otra vez, o instala MindMate de nuevo.</translation>
    </message>
    <message>
        <source>Say --yes, or export to a file that ends in .mmb.</source>
        <translation>Di --yes, o exporta a un archivo que termine en .mmb.</translation>
    </message>
    <message>
        <source>See mindmate --help.</source>
        <translation>Mira mindmate --help.</translation>
    </message>
    <message>
        <source>See that the disk has room and is well. MindMate tries again by itself.</source>
        <translation>Mira si el disco tiene espacio y está en buen estado. MindMate lo intentará otra vez por sí solo.</translation>
    </message>
    <message>
        <source>Send it in smaller parts.</source>
        <translation>Envíalo en partes más pequeñas.</translation>
    </message>
    <message>
        <source>Send your message again, or choose a smaller model.</source>
        <translation>Envía tu mensaje otra vez, o elige un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Send your message again, or start MindMate again.</source>
        <translation>Envía tu mensaje otra vez, o vuelve a abrir MindMate.</translation>
    </message>
    <message>
        <source>Send your message again; the model starts anew.</source>
        <translation>Envía tu mensaje otra vez; el modelo arranca de nuevo.</translation>
    </message>
    <message>
        <source>Split it, and import the parts.</source>
        <translation>Divídelo e importa las partes.</translation>
    </message>
    <message>
        <source>Start MindMate again. Help now (F1) works all the while; please don’t rely on being noticed.</source>
        <translation>Vuelve a abrir MindMate. Ayuda ahora (F1) funciona todo el tiempo; por favor, no cuentes con que se note algo.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Empieza otra vez cuando quieras.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Parado, como pediste.</translation>
    </message>
    <message>
        <source>Talk in the terminal with mindmate chat.</source>
        <translation>Habla en el terminal con mindmate chat.</translation>
    </message>
    <message>
        <source>That entry is no longer here.</source>
        <translation>Esa entrada ya no está aquí.</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Esa no es la contraseña.</translation>
    </message>
    <message>
        <source>That message is longer than this model can read at once.</source>
        <translation>Ese mensaje es más largo de lo que este modelo puede leer de una vez.</translation>
    </message>
    <message>
        <source>That was not quite how this is used: {reason}.</source>
        <translation>No se usa exactamente así: {reason}.</translation>
    </message>
    <message>
        <source>The backup {name} is damaged.</source>
        <translation>La copia {name} está dañada.</translation>
    </message>
    <message>
        <source>The computer does not let MindMate use the file {name}.</source>
        <translation>El ordenador no deja que MindMate use el archivo {name}.</translation>
    </message>
    <message>
        <source>The computer’s memory did not suffice for the model.</source>
        <translation>La memoria del ordenador no alcanzó para el modelo.</translation>
    </message>
    <message>
        <source>The computer’s memory did not suffice for this.</source>
        <translation>La memoria del ordenador no alcanzó para esto.</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked with the file {name} ({reason}).</source>
        <translation>El disco no hizo lo que se le pidió con el archivo {name} ({reason}).</translation>
    </message>
    <message>
        <source>The encryption library on this computer is not built safely.</source>
        <translation>La biblioteca de cifrado de este ordenador no está compilada de forma segura.</translation>
    </message>
    <message>
        <source>The file {name} is not a model that MindMate can read.</source>
        <translation>El archivo {name} no es un modelo que MindMate pueda leer.</translation>
    </message>
    <message>
        <source>The key file asks for things that no honest key file asks for.</source>
        <translation>El archivo de claves pide cosas que ningún archivo de claves honesto pide.</translation>
    </message>
    <message>
        <source>The model file {name} is incomplete or damaged.</source>
        <translation>El archivo de modelo {name} está incompleto o dañado.</translation>
    </message>
    <message>
        <source>The model file {name} is not the same as when it was added.</source>
        <translation>El archivo de modelo {name} no es el mismo que cuando se añadió.</translation>
    </message>
    <message>
        <source>The model file {name} is not where it was.</source>
        <translation>El archivo de modelo {name} no está donde estaba.</translation>
    </message>
    <message>
        <source>The model has not answered for a long time, so it was ended.</source>
        <translation>El modelo lleva mucho tiempo sin responder, así que se ha cerrado.</translation>
    </message>
    <message>
        <source>The model stopped in the middle.</source>
        <translation>El modelo se paró a la mitad.</translation>
    </message>
    <message>
        <source>The model {name} does not say how a conversation with it is written.</source>
        <translation>El modelo {name} no dice cómo se escribe una conversación con él.</translation>
    </message>
    <message>
        <source>The model {name} is of a kind that this version can’t run.</source>
        <translation>El modelo {name} es de una clase que esta versión no puede ejecutar.</translation>
    </message>
    <message>
        <source>The model {name} is too large for this computer’s memory.</source>
        <translation>El modelo {name} es demasiado grande para la memoria de este ordenador.</translation>
    </message>
    <message>
        <source>The name {name} already belongs to another model.</source>
        <translation>El nombre {name} ya es de otro modelo.</translation>
    </message>
    <message>
        <source>The part that checks replies stopped working, so the reply is withheld.</source>
        <translation>La parte que revisa las respuestas dejó de funcionar, así que la respuesta se retiene.</translation>
    </message>
    <message>
        <source>The part that runs models is not installed.</source>
        <translation>La parte que ejecuta los modelos no está instalada.</translation>
    </message>
    <message>
        <source>The part that watches for signs of danger stopped working.</source>
        <translation>La parte que vigila las señales de peligro dejó de funcionar.</translation>
    </message>
    <message>
        <source>The passphrase file {name} can’t be read.</source>
        <translation>No se puede leer el archivo de contraseña {name}.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>La contraseña está vacía.</translation>
    </message>
    <message>
        <source>The system’s keychain could not open the vault.</source>
        <translation>El llavero del sistema no pudo abrir la caja fuerte.</translation>
    </message>
    <message>
        <source>There is already a journal here.</source>
        <translation>Aquí ya hay un diario.</translation>
    </message>
    <message>
        <source>There is no backup file {name}.</source>
        <translation>No hay ningún archivo de copia {name}.</translation>
    </message>
    <message>
        <source>There is no model here to talk with.</source>
        <translation>Aquí no hay ningún modelo con el que hablar.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>No queda espacio en el disco.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>Aquí no hay pantalla en la que abrir una ventana.</translation>
    </message>
    <message>
        <source>There is nothing here to unlock yet.</source>
        <translation>Aquí todavía no hay nada que desbloquear.</translation>
    </message>
    <message>
        <source>These are not 24 recovery words that belong together.</source>
        <translation>Estas no son 24 palabras de recuperación que vayan juntas.</translation>
    </message>
    <message>
        <source>These recovery words belong to another vault.</source>
        <translation>Estas palabras de recuperación son de otra caja fuerte.</translation>
    </message>
    <message>
        <source>This journal is damaged and open for reading only.</source>
        <translation>Este diario está dañado y abierto solo para leer.</translation>
    </message>
    <message>
        <source>Today’s backup could not be made.</source>
        <translation>No se pudo hacer la copia de hoy.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, there is a report without any of your words in the logs folder.</source>
        <translation>Inténtalo otra vez. Si vuelve a pasar, en la carpeta de registros hay un informe sin ninguna de tus palabras.</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase.</source>
        <translation>Desbloquéalo con su contraseña.</translation>
    </message>
    <message>
        <source>Unlock it with your passphrase.</source>
        <translation>Desbloquéalo con tu contraseña.</translation>
    </message>
    <message>
        <source>Use a name that ends in .mmb, .json or .pdf, or a folder for Markdown.</source>
        <translation>Usa un nombre que termine en .mmb, .json o .pdf, o una carpeta para Markdown.</translation>
    </message>
    <message>
        <source>What was kept before is still there, and what you typed stays here.</source>
        <translation>Lo que se guardó antes sigue ahí, y lo que escribiste se queda aquí.</translation>
    </message>
    <message>
        <source>What was kept before is still there.</source>
        <translation>Lo que se guardó antes sigue ahí.</translation>
    </message>
    <message>
        <source>What you wrote so far is kept.</source>
        <translation>Lo que has escrito hasta ahora está guardado.</translation>
    </message>
    <message>
        <source>Your conversations are not affected.</source>
        <translation>Tus conversaciones no se ven afectadas.</translation>
    </message>
    <message>
        <source>Your journal is locked.</source>
        <translation>Tu diario está bloqueado.</translation>
    </message>
    <message>
        <source>Your journal is open in another MindMate, in a window or a terminal.</source>
        <translation>Tu diario está abierto en otro MindMate, en una ventana o un terminal.</translation>
    </message>
    <message>
        <source>Your journal itself is kept as always.</source>
        <translation>Tu diario en sí se guarda como siempre.</translation>
    </message>
    <message>
        <source>Your journal was last used by a newer MindMate than this one.</source>
        <translation>Tu diario se usó por última vez con un MindMate más nuevo que este.</translation>
    </message>
    <message>
        <source>Your passphrase opens the journal, as before.</source>
        <translation>Tu contraseña abre el diario, como antes.</translation>
    </message>
    <message>
        <source>Your passphrase still does.</source>
        <translation>Tu contraseña todavía la abre.</translation>
    </message>
    <message>
        <source>Your text is kept.</source>
        <translation>Tu texto está guardado.</translation>
    </message>
    <message>
        <source>details in the log</source>
        <translation>detalles en el registro</translation>
    </message>
    <message>
        <source>{name} could not be read as a journal.</source>
        <translation>{name} no se pudo leer como diario.</translation>
    </message>
    <message>
        <source>{name} is larger than MindMate reads at once.</source>
        <translation>{name} es más grande de lo que MindMate lee de una vez.</translation>
    </message>
    <message>
        <source>{name} is not a file of this kind.</source>
        <translation>{name} no es un archivo de esta clase.</translation>
    </message>
    <message>
        <source>{name} is there already, and stays as it is.</source>
        <translation>{name} ya existe, y se queda como está.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Anyone who has this file can read it.</source>
        <translation>Cualquiera que tenga este archivo puede leerlo.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Mood: {mood} of 5</source>
        <translation>Ánimo: {mood} de 5</translation>
    </message>
    <message>
        <source>My name: {name}</source>
        <translation>Mi nombre: {name}</translation>
    </message>
    <message>
        <source>What MindMate remembers of me</source>
        <translation>Lo que MindMate recuerda de mí</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>A new folder</source>
        <translation>Una carpeta nueva</translation>
    </message>
    <message>
        <source>Anyone who gets this file can read it.</source>
        <translation>Quien tenga este archivo puede leerlo.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Elegir dónde…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export the whole journal</source>
        <translation>Exportar todo el diario</translation>
    </message>
    <message>
        <source>Export what the list shows</source>
        <translation>Exportar lo que muestra la lista</translation>
    </message>
    <message>
        <source>I understand. Choose where…</source>
        <translation>Entendido. Elegir dónde…</translation>
    </message>
    <message>
        <source>It isn’t locked: whoever opens your folders, a backup service, or the next owner of the stick can read every word. Put it where only you look, and delete it when you no longer need it.</source>
        <translation>No está bajo llave: quien abra tus carpetas, un servicio de copias o el próximo dueño de la memoria puede leer cada palabra. Ponlo donde solo mires tú y bórralo cuando ya no lo necesites.</translation>
    </message>
    <message>
        <source>It isn’t locked; keep it where only you look.</source>
        <translation>No está bajo llave; guárdalo donde solo mires tú.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>The file isn’t locked: whoever has it can read it.</source>
        <translation>El archivo no está bajo llave: quien lo tenga puede leerlo.</translation>
    </message>
    <message>
        <source>What should it become?</source>
        <translation>¿En qué se convierte?</translation>
    </message>
    <message>
        <source>Where should the archive go?</source>
        <translation>¿Dónde va el archivo?</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Escrito en {name}.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A folder of text files, one for each day; every other program opens them.</source>
        <translation>Una carpeta de archivos de texto, uno por día; cualquier otro programa los abre.</translation>
    </message>
    <message numerus="yes">
        <source>Export %n entries</source>
        <translation>
            <numerusform>Exportar %n entrada</numerusform>
            <numerusform>Exportar %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked archive</source>
        <translation>Archivo bajo llave</translation>
    </message>
    <message>
        <source>One file for other programs, with everything in it.</source>
        <translation>Un archivo para otros programas, con todo dentro.</translation>
    </message>
    <message>
        <source>Only MindMate opens it, with your passphrase or your recovery words. Nothing is lost in it.</source>
        <translation>Solo MindMate lo abre, con tu frase de contraseña o tus palabras de recuperación. No se pierde nada en él.</translation>
    </message>
    <message>
        <source>To read or to print, set like a journal.</source>
        <translation>Para leer o imprimir, compuesto como un diario.</translation>
    </message>
    <message numerus="yes">
        <source>Writing… %n entries so far</source>
        <translation>
            <numerusform>Escribiendo… %n entrada hasta ahora</numerusform>
            <numerusform>Escribiendo… %n entradas hasta ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Enter sends, Shift and Enter begin a new line.</source>
        <translation>Intro envía; Mayús e Intro empiezan una línea nueva.</translation>
    </message>
    <message>
        <source>Write what is on your mind</source>
        <translation>Escribe lo que tienes en mente</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Tu mensaje</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>From this day</source>
        <translation>Desde este día</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>De … a …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Hasta este día</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>ForgottenPanel</name>
    <message>
        <source>Back to the passphrase</source>
        <translation>Volver a la contraseña</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Open it with your recovery words</source>
        <translation>Ábrelo con tus palabras de recuperación</translation>
    </message>
    <message>
        <source>Open with the words</source>
        <translation>Abrir con las palabras</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>Las 24 palabras de recuperación</translation>
    </message>
    <message>
        <source>The 24 words from your note, in their order</source>
        <translation>Las 24 palabras de tu nota, en su orden</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>Without them and without the passphrase nobody can open the journal; we can’t either.</source>
        <translation>Sin ellas y sin la contraseña nadie puede abrir el diario; nosotros tampoco.</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>After: {source}</source>
        <translation>Según: {source}</translation>
    </message>
    <message>
        <source>All practices</source>
        <translation>Todos los ejercicios</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Seguir donde estabas</translation>
    </message>
    <message>
        <source>Let the model word the steps</source>
        <translation>Que el modelo redacte los pasos</translation>
    </message>
    <message>
        <source>The steps and their order stay the same; only how they are said changes. What you write is read for signs of danger first. A step the model words badly is said as it is written here.</source>
        <translation>Los pasos y su orden no cambian; solo cambia cómo se dicen. Lo que escribes se lee primero en busca de señales de peligro. Un paso que el modelo redacta mal se dice tal como está escrito aquí.</translation>
    </message>
    <message>
        <source>When to leave it</source>
        <translation>Cuándo dejarlo</translation>
    </message>
</context>
<context>
    <name>GoesWithPage</name>
    <message>
        <source>Better days</source>
        <translation>Días mejores</translation>
    </message>
    <message>
        <source>From {days} on there may be something to say. There is no hurry.</source>
        <translation>A partir de {days} quizá haya algo que decir. No hay prisa.</translation>
    </message>
    <message>
        <source>Harder days</source>
        <translation>Días más difíciles</translation>
    </message>
    <message>
        <source>In the pictures: left of the line a lower mood, right of it a higher one.</source>
        <translation>En las imágenes: a la izquierda de la línea, un ánimo más bajo; a la derecha, más alto.</translation>
    </message>
    <message>
        <source>Looking at your days…</source>
        <translation>Mirando tus días…</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>No está claro</translation>
    </message>
    <message>
        <source>Nothing besides moods was noted yet: tags, exercises, sleep or energy would be looked at.</source>
        <translation>Aparte del ánimo no hay nada anotado todavía: se mirarían etiquetas, ejercicios, sueño o energía.</translation>
    </message>
    <message>
        <source>Nothing stands out from chance so far. That is common, and it may stay so.</source>
        <translation>Por ahora nada se distingue del azar. Es frecuente, y puede seguir así.</translation>
    </message>
    <message>
        <source>Too few days to say</source>
        <translation>Demasiado pocos días para decir algo</translation>
    </message>
    <message>
        <source>What you noted, and how your mood was on those days, from 1 to 5. “Goes with” doesn’t mean “because of”: it may be the other way round, or something else may lie behind both.</source>
        <translation>Lo que anotaste, y cómo estaba tu ánimo esos días, de 1 a 5. «Va con» no significa «a causa de»: puede ser al revés, o puede haber otra cosa detrás de ambos.</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>I can’t sleep</source>
        <translation>No puedo dormir</translation>
    </message>
    <message>
        <source>I want to sort my thoughts</source>
        <translation>Quiero ordenar mis pensamientos</translation>
    </message>
    <message>
        <source>It was a hard day</source>
        <translation>Ha sido un día difícil</translation>
    </message>
    <message>
        <source>It’s late. Take your time.</source>
        <translation>Es tarde. Tómate tu tiempo.</translation>
    </message>
    <message>
        <source>Something is worrying me</source>
        <translation>Algo me preocupa</translation>
    </message>
    <message>
        <source>What is on your mind? There is no right way to begin.</source>
        <translation>¿Qué tienes en mente? No hay una forma correcta de empezar.</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation>Para niños y adolescentes</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Para todos</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>En una emergencia</translation>
    </message>
    <message>
        <source>When somebody hurts or threatens you</source>
        <translation>Si alguien te hace daño o te amenaza</translation>
    </message>
</context>
<context>
    <name>HelpNow</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>My safety plan</source>
        <translation>Mi plan de seguridad</translation>
    </message>
    <message>
        <source>The oldest of these numbers is of {date}. Numbers change; if one fails, use the emergency number.</source>
        <translation>El más antiguo de estos números es del {date}. Los números cambian; si uno falla, usa el de emergencias.</translation>
    </message>
    <message>
        <source>These people are there for moments like this. MindMate is a program: it can’t call or write to anybody for you. If you can’t call, ask someone near you to do it.</source>
        <translation>Estas personas están para momentos como este. MindMate es un programa: no puede llamar ni escribir a nadie por ti. Si no puedes llamar, pide a alguien cercano que lo haga.</translation>
    </message>
    <message>
        <source>You don’t have to get through this alone</source>
        <translation>No tienes que pasar por esto a solas</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Bloquear (Ctrl+L)</translation>
    </message>
    <message>
        <source>People who can help (F1)</source>
        <translation>Personas que pueden ayudar (F1)</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A mood on {known} of the last %n days.</source>
        <translation>
            <numerusform>Un estado de ánimo en el último día: {known}.</numerusform>
            <numerusform>Un estado de ánimo en {known} de los últimos %n días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enough moods in {known} of the last %n months.</source>
        <translation>
            <numerusform>Suficientes estados de ánimo en el último mes: {known}.</numerusform>
            <numerusform>Suficientes estados de ánimo en {known} de los últimos %n meses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enough moods in {known} of the last %n weeks.</source>
        <translation>
            <numerusform>Suficientes estados de ánimo en la última semana: {known}.</numerusform>
            <numerusform>Suficientes estados de ánimo en {known} de las últimas %n semanas.</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM yy</source>
        <translation>MMM yy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM 'de' yyyy</translation>
    </message>
    <message numerus="yes">
        <source>Noted on %n days.</source>
        <translation>
            <numerusform>Anotado en %n día.</numerusform>
            <numerusform>Anotado en %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that stands out from chance {per}: the difference is {between}.</source>
        <translation>Nada que se distinga del azar {per}: la diferencia está {between}.</translation>
    </message>
    <message numerus="yes">
        <source>So far %n days have a mood.</source>
        <translation>
            <numerusform>Hasta ahora %n día tiene un estado de ánimo.</numerusform>
            <numerusform>Hasta ahora %n días tienen un estado de ánimo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few days to say.</source>
        <translation>Demasiado pocos días para decir algo.</translation>
    </message>
    <message>
        <source>Week from {date}</source>
        <translation>Semana desde el {date}</translation>
    </message>
    <message>
        <source>Your mood was about {points} higher {per} ({between}).</source>
        <translation>Tu ánimo estuvo unos {points} más alto {per} ({between}).</translation>
    </message>
    <message>
        <source>Your mood was about {points} lower {per} ({between}).</source>
        <translation>Tu ánimo estuvo unos {points} más bajo {per} ({between}).</translation>
    </message>
    <message>
        <source>a mood {on_days}, too few to say</source>
        <translation>un estado de ánimo {on_days}, demasiado poco para decir algo</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>entre {low} y {high}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>energía</translation>
    </message>
    <message>
        <source>for each hour of sleep more</source>
        <translation>por cada hora más de sueño</translation>
    </message>
    <message>
        <source>for each step more</source>
        <translation>por cada grado más</translation>
    </message>
    <message>
        <source>for each step of energy more</source>
        <translation>por cada grado más de energía</translation>
    </message>
    <message>
        <source>hours of sleep</source>
        <translation>horas de sueño</translation>
    </message>
    <message>
        <source>no mood noted</source>
        <translation>ningún estado de ánimo anotado</translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>on days with it</source>
        <translation>en los días con ello</translation>
    </message>
    <message>
        <source>{mood}, as the mean of moods {on_days}</source>
        <translation>{mood}, como media de los estados de ánimo {on_days}</translation>
    </message>
    <message>
        <source>{when}: {score} of {highest}, in the range “{band}”</source>
        <translation>{when}: {score} de {highest}, en el rango «{band}»</translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <translation>{when}: {what}</translation>
    </message>
    <message>
        <source>{where}; about as the time before.</source>
        <translation>{where}; más o menos como la vez anterior.</translation>
    </message>
    <message>
        <source>{where}; noticeably less than the time before.</source>
        <translation>{where}; notablemente menos que la vez anterior.</translation>
    </message>
    <message>
        <source>{where}; noticeably more than the time before.</source>
        <translation>{where}; notablemente más que la vez anterior.</translation>
    </message>
    <message>
        <source>{with_it} with it, {without} without.</source>
        <translation>{with_it} con ello, {without} sin ello.</translation>
    </message>
</context>
<context>
    <name>InsightsRoom</name>
    <message>
        <source>Insights</source>
        <translation>Perspectiva</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Estado de ánimo</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Page of the insights</source>
        <translation>Página de la perspectiva</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>Qué va con ello</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>Tu semana</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n elegida</numerusform>
            <numerusform>%n elegidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are similar in meaning</source>
        <translation>
            <numerusform>%n lugar tiene un sentido parecido</numerusform>
            <numerusform>%n lugares tienen un sentido parecido</numerusform>
        </translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Ánimos</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>Free writing</source>
        <translation>Escritura libre</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM 'de' yyyy</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Similar in meaning: {day}, {words}</source>
        <translation>Sentido parecido: {day}, {words}</translation>
    </message>
    <message>
        <source>Today · {date}</source>
        <translation>Hoy · {date}</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Yesterday · {date}</source>
        <translation>Ayer · {date}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d 'de' MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>sin entradas</translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message>
        <source>About “{what}”</source>
        <translation>Sobre «{what}»</translation>
    </message>
    <message>
        <source>Choose an entry, or begin a new page.</source>
        <translation>Elige una entrada o empieza una página nueva.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>A copy to put somewhere else</source>
        <translation>Una copia para guardar en otro sitio</translation>
    </message>
    <message>
        <source>As an encrypted archive, or as PDF, Markdown or JSON, which anyone can read.</source>
        <translation>Como archivo cifrado, o como PDF, Markdown o JSON, que cualquiera puede leer.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Bring a journal in</source>
        <translation>Traer un diario</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
    <message>
        <source>Encrypted archive (*.mmb)</source>
        <translation>Archivo cifrado (*.mmb)</translation>
    </message>
    <message>
        <source>Entries added: {added}. There already: {known}.</source>
        <translation>Entradas añadidas: {added}. Ya estaban: {known}.</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>Todo está entero.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Folder of Markdown (*)</source>
        <translation>Carpeta de Markdown (*)</translation>
    </message>
    <message>
        <source>From MindMate, Day One, jrnl, or Markdown. Nothing that is here is changed.</source>
        <translation>De MindMate, Day One, jrnl o Markdown. Lo que hay aquí no cambia.</translation>
    </message>
    <message>
        <source>Give room back</source>
        <translation>Devolver espacio</translation>
    </message>
    <message>
        <source>Go back to one</source>
        <translation>Volver a una</translation>
    </message>
    <message>
        <source>Here: {count}. The newest: {moment}, {size}.</source>
        <translation>Aquí: {count}. La más reciente: {moment}, {size}.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Is everything whole?</source>
        <translation>¿Está todo entero?</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Journals (*.mmb *.json *.zip *.txt *.md)</source>
        <translation>Diarios (*.mmb *.json *.zip *.txt *.md)</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Irse</translation>
    </message>
    <message>
        <source>Looking at every page…</source>
        <translation>Mirando cada página…</translation>
    </message>
    <message>
        <source>Made by itself, once a day</source>
        <translation>Hechas solas, una al día</translation>
    </message>
    <message>
        <source>MindMate backup (*.mmb)</source>
        <translation>Copia de MindMate (*.mmb)</translation>
    </message>
    <message>
        <source>MindMate {day}.mmb</source>
        <translation>MindMate {day}.mmb</translation>
    </message>
    <message>
        <source>My journal.mmb</source>
        <translation>Mi diario.mmb</translation>
    </message>
    <message>
        <source>One encrypted file with everything, for a stick or another disk.</source>
        <translation>Un archivo cifrado con todo, para una memoria USB u otro disco.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Reads every page. You can go on writing meanwhile.</source>
        <translation>Lee cada página. Mientras tanto puedes seguir escribiendo.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Take everything with you</source>
        <translation>Llevártelo todo</translation>
    </message>
    <message>
        <source>The archive’s passphrase</source>
        <translation>La contraseña del archivo</translation>
    </message>
    <message>
        <source>The place of deleted words, back to the disk.</source>
        <translation>El lugar de las palabras borradas, de vuelta al disco.</translation>
    </message>
    <message>
        <source>There is none yet. The first is made a few minutes after unlocking.</source>
        <translation>Todavía no hay ninguna. La primera se hace unos minutos después de desbloquear.</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Tidying up…</source>
        <translation>Ordenando…</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escribirlo</translation>
    </message>
    <message>
        <source>Write it so that anyone can read it?</source>
        <translation>¿Escribirlo de modo que cualquiera pueda leerlo?</translation>
    </message>
    <message>
        <source>Writing the copy, and reading it back…</source>
        <translation>Escribiendo la copia y leyéndola de vuelta…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Your whole journal, for good.</source>
        <translation>Todo tu diario, para siempre.</translation>
    </message>
    <message>
        <source>Your words, out and in</source>
        <translation>Tus palabras, hacia fuera y hacia dentro</translation>
    </message>
    <message>
        <source>{name} is locked. Type its passphrase, then Enter.</source>
        <translation>{name} está cerrado. Escribe su contraseña y pulsa Intro.</translation>
    </message>
    <message>
        <source>{name} is written, and was read back ({size}). It opens with your passphrase.</source>
        <translation>{name} está escrito y se leyó de vuelta ({size}). Se abre con tu contraseña.</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} está escrito.</translation>
    </message>
    <message>
        <source>{name} isn’t locked. Keep it where only you look, or choose the encrypted archive.</source>
        <translation>{name} no está cerrado. Guárdalo donde solo mires tú, o elige el archivo cifrado.</translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Other words for it</source>
        <translation>Otras palabras para ello</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>About MindMate, licences, what is protected</source>
        <translation>Acerca de MindMate, licencias, qué está protegido</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>Backups, export, import</source>
        <translation>Copias, exportar, importar</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Empezar otra línea</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Elegir otro modelo</translation>
    </message>
    <message>
        <source>Choose the message after</source>
        <translation>Elegir el mensaje siguiente</translation>
    </message>
    <message>
        <source>Choose the message before</source>
        <translation>Elegir el mensaje anterior</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>Borrar la entrada</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Help now: people you can reach</source>
        <translation>Ayuda ahora: personas a tu alcance</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Ocultar la ventana</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>Alto contraste, sí o no</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>En una conversación</translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation>En el diario</translation>
    </message>
    <message>
        <source>Insights: mood, questionnaires, a look back</source>
        <translation>Perspectiva: estado de ánimo, cuestionarios, una mirada atrás</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>Plan de seguridad</translation>
    </message>
    <message>
        <source>Search and jump</source>
        <translation>Buscar y saltar</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Buscar en el diario</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Stop the reply, or go back</source>
        <translation>Parar la respuesta, o volver</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Texto al 100 %</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Qué se puede hacer con él</translation>
    </message>
    <message>
        <source>Write freely, without a conversation</source>
        <translation>Escribir libremente, sin conversación</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Text {number}</source>
        <translation>SMS al {number}</translation>
    </message>
    <message>
        <source>Text {word} to {number}</source>
        <translation>Envía {word} al {number}</translation>
    </message>
    <message>
        <source>checked {date}</source>
        <translation>comprobado {date}</translation>
    </message>
    <message>
        <source>one source, {date}</source>
        <translation>una fuente, {date}</translation>
    </message>
    <message>
        <source>or text {number}</source>
        <translation>o SMS al {number}</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Help now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>I don’t have the passphrase any more</source>
        <translation>Ya no tengo la contraseña</translation>
    </message>
    <message>
        <source>Open with this computer’s keychain</source>
        <translation>Abrir con el llavero de este ordenador</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Desbloqueando…</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Qué bien que estés aquí</translation>
    </message>
    <message>
        <source>Your journal is locked. Only your passphrase opens it.</source>
        <translation>Tu diario está bloqueado. Solo tu contraseña lo abre.</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Also Ctrl and + or −.</source>
        <translation>También con Ctrl y + o −.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Clear edges, black on white or white on black.</source>
        <translation>Bordes claros, negro sobre blanco o blanco sobre negro.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuros</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claros</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>MindMate speaks</source>
        <translation>MindMate habla</translation>
    </message>
    <message>
        <source>Nothing slides or moves by itself.</source>
        <translation>Nada se desliza ni se mueve solo.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>The model may still answer in the language that you write in, as well as it can.</source>
        <translation>El modelo quizá responda en el idioma en que escribes, lo mejor que pueda.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Erasing…</source>
        <translation>Borrando todo…</translation>
    </message>
    <message>
        <source>Going back to the backup…</source>
        <translation>Volviendo a la copia…</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>Bloqueando…</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message numerus="yes">
        <source>%n things you said are personal: health, faith, money or the like.</source>
        <translation>
            <numerusform>%n cosa que dijiste es muy personal: salud, fe, dinero o algo así.</numerusform>
            <numerusform>%n cosas que dijiste son muy personales: salud, fe, dinero o algo así.</numerusform>
        </translation>
    </message>
    <message>
        <source>From “{title}”, {day}</source>
        <translation>De «{title}», {day}</translation>
    </message>
    <message>
        <source>Kept since {day}</source>
        <translation>Guardado desde el {day}</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>De dónde viene</translation>
    </message>
</context>
<context>
    <name>MemoryPage</name>
    <message>
        <source>Delete all…</source>
        <translation>Borrar todo…</translation>
    </message>
    <message>
        <source>Delete everything it remembers</source>
        <translation>Borrar todo lo que recuerda</translation>
    </message>
    <message>
        <source>Delete everything it remembers?</source>
        <translation>¿Borrar todo lo que recuerda?</translation>
    </message>
    <message>
        <source>Delete this line?</source>
        <translation>¿Borrar esta línea?</translation>
    </message>
    <message>
        <source>Each line, and what waits for your answer. It isn’t asked about again.</source>
        <translation>Cada línea, y lo que espera tu respuesta. No se volverá a preguntar.</translation>
    </message>
    <message>
        <source>For example: I work nights</source>
        <translation>Por ejemplo: trabajo de noche</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>I ask about them only if you want me to.</source>
        <translation>Solo pregunto por ello si tú quieres.</translation>
    </message>
    <message>
        <source>It is changed.</source>
        <translation>Está cambiado.</translation>
    </message>
    <message>
        <source>It is forgotten.</source>
        <translation>Está olvidado.</translation>
    </message>
    <message>
        <source>It is remembered.</source>
        <translation>Está guardado.</translation>
    </message>
    <message>
        <source>It may ask about what you say, and uses what is kept.</source>
        <translation>Puede preguntar por lo que dices, y usa lo que está guardado.</translation>
    </message>
    <message>
        <source>It won’t be asked about again.</source>
        <translation>No se volverá a preguntar.</translation>
    </message>
    <message>
        <source>MindMate may ask about a sentence of yours when you come back. Nothing is kept without your yes. What is kept lies encrypted here, and the model is told what fits.</source>
        <translation>Cuando vuelvas, MindMate puede preguntarte por una frase tuya. Nada se guarda sin tu sí. Lo guardado queda aquí, cifrado, y al modelo se le dice lo que viene al caso.</translation>
    </message>
    <message>
        <source>Nothing is asked and nothing is told to the model. What is kept stays until you delete it.</source>
        <translation>No se pregunta nada ni se le dice nada al modelo. Lo guardado queda hasta que lo borres.</translation>
    </message>
    <message>
        <source>Nothing is remembered.</source>
        <translation>No se recuerda nada.</translation>
    </message>
    <message>
        <source>Remember beyond a conversation</source>
        <translation>Recordar más allá de una conversación</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Recordarlo</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Something to remember of you</source>
        <translation>Algo que recordar de ti</translation>
    </message>
    <message>
        <source>Tell it something</source>
        <translation>Contarle algo</translation>
    </message>
    <message>
        <source>The journal’s search by meaning knows {done} of {every} texts so far.</source>
        <translation>La búsqueda por sentido conoce por ahora {done} de {every} textos del diario.</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Espera tu respuesta</translation>
    </message>
    <message>
        <source>What it remembers of me</source>
        <translation>Lo que recuerda de mí</translation>
    </message>
    <message>
        <source>Your conversations and your journal stay.</source>
        <translation>Tus conversaciones y tu diario quedan.</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>All its versions go with it. It can’t be brought back from here.</source>
        <translation>Se va con todas sus versiones. Desde aquí no se puede recuperar.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>¿Borrar este mensaje?</translation>
    </message>
    <message>
        <source>Noted, here only.</source>
        <translation>Anotado, solo aquí.</translation>
    </message>
    <message>
        <source>The answer to it goes too, with all versions. It can’t be brought back from here.</source>
        <translation>También se va la respuesta, con todas las versiones. Desde aquí no se puede recuperar.</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Another answer</source>
        <translation>Otra respuesta</translation>
    </message>
    <message>
        <source>Change and send again</source>
        <translation>Cambiar y enviar de nuevo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar lo seleccionado</translation>
    </message>
    <message>
        <source>Delete this message</source>
        <translation>Borrar este mensaje</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>This didn’t help</source>
        <translation>Esto no ayudó</translation>
    </message>
    <message>
        <source>This helped</source>
        <translation>Esto ayudó</translation>
    </message>
    <message>
        <source>Version after</source>
        <translation>Versión siguiente</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Versión anterior</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Check the file</source>
        <translation>Comprobar el archivo</translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation>¿Cabe aquí?</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>It fits: {total} of {free} free memory. About {words} words of a conversation stay in view.</source>
        <translation>Cabe: {total} de {free} de memoria libre. Quedan a la vista unas {words} palabras de una conversación.</translation>
    </message>
    <message>
        <source>Meant for: {text}</source>
        <translation>Pensado para: {text}</translation>
    </message>
    <message>
        <source>Not for: {text}</source>
        <translation>No para: {text}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>The graphics processor helps ({name}).</source>
        <translation>El procesador gráfico ayuda ({name}).</translation>
    </message>
    <message>
        <source>Too large for this computer now: it would take {total}, and {free} are free. Close other programs, or choose a smaller model.</source>
        <translation>Ahora es demasiado grande para este ordenador: ocuparía {total}, y hay {free} libres. Cierra otros programas o elige un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Usar este</translation>
    </message>
</context>
<context>
    <name>ModelStep</name>
    <message>
        <source>A model to talk with</source>
        <translation>Un modelo con el que hablar</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Comprobando el archivo…</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Elige un archivo de modelo</translation>
    </message>
    <message>
        <source>MindMate speaks through a language model, a file on this computer. You can change it later.</source>
        <translation>MindMate habla por medio de un modelo de lenguaje, un archivo en este ordenador. Puedes cambiarlo más adelante.</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelos (*.gguf)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Use a model file of my own (.gguf)</source>
        <translation>Usar un archivo de modelo propio (.gguf)</translation>
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
        <translation>Las flechas van de día en día, Re Pág y Av Pág de mes en mes, Intro muestra un día.</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>El mes siguiente</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>El mes anterior</translation>
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
        <translation>Regular</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Muy bien</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Muy bajo</translation>
    </message>
</context>
<context>
    <name>MoodButton</name>
    <message>
        <source>Add a mood</source>
        <translation>Añadir ánimo</translation>
    </message>
    <message>
        <source>Mood: {mood}</source>
        <translation>Ánimo: {mood}</translation>
    </message>
</context>
<context>
    <name>MoodCheckIn</name>
    <message>
        <source>A few words about it, if you like</source>
        <translation>Unas palabras sobre ello, si quieres</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>How are you right now?</source>
        <translation>¿Cómo estás ahora?</translation>
    </message>
    <message>
        <source>Sleep, energy, tags</source>
        <translation>Sueño, energía, etiquetas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{mood}, at {clock}. It is in your journal.</source>
        <translation>{mood}, a las {clock}. Está en tu diario.</translation>
    </message>
</context>
<context>
    <name>MoodFaces</name>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
</context>
<context>
    <name>MoodPage</name>
    <message>
        <source>A day leads to what you wrote on it.</source>
        <translation>Un día lleva a lo que escribiste en él.</translation>
    </message>
    <message>
        <source>Arrow keys go from one to the next.</source>
        <translation>Las flechas van de uno a otro.</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Por meses</translation>
    </message>
    <message>
        <source>Five weeks</source>
        <translation>Cinco semanas</translation>
    </message>
    <message>
        <source>Half a year</source>
        <translation>Medio año</translation>
    </message>
    <message>
        <source>Nothing is here yet. When you have noted how you are on a few days, you will see it here. There is no hurry, and gaps are fine.</source>
        <translation>Aquí no hay nada todavía. Cuando hayas anotado cómo estás algunos días, lo verás aquí. No hay prisa, y los huecos no importan.</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Tiempo que se muestra</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation>Dos años</translation>
    </message>
    <message>
        <source>Your mood over time</source>
        <translation>Tu estado de ánimo a lo largo del tiempo</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Sleep last night</source>
        <translation>Sueño de anoche</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
</context>
<context>
    <name>NeutralPage</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>Onboarding</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} de {all}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Choose entries, or take all that the list shows.</source>
        <translation>Elige entradas, o toma todas las que muestra la lista.</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Elegir varias</translation>
    </message>
    <message>
        <source>Export all of these…</source>
        <translation>Exportar todas estas…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Seguir donde estabas</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Acotar la lista</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Ninguna página tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>None of this is treatment. The words were written with care, after the sources that each exercise names; no clinician has reviewed them.</source>
        <translation>Nada de esto es un tratamiento. Los textos se escribieron con cuidado, según las fuentes que nombra cada ejercicio; ningún profesional clínico los ha revisado.</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer words, or fewer filters, find more.</source>
        <translation>Nada coincide. Con menos palabras o menos filtros aparece más.</translation>
    </message>
    <message>
        <source>Nothing is here yet. Conversations, check-ins and what you write will be, day by day; locked, and on this computer only.</source>
        <translation>Aún no hay nada aquí. Estarán las conversaciones, los ánimos y lo que escribas, día a día; bajo llave y solo en este ordenador.</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>Small exercises, one step at a time. None needs the model. What you write stays here, and is kept in your journal.</source>
        <translation>Ejercicios pequeños, paso a paso. Ninguno necesita el modelo. Lo que escribes se queda aquí y se guarda en tu diario.</translation>
    </message>
    <message>
        <source>What helps you, and who, written down on a calmer day. It has a room of its own.</source>
        <translation>Qué te ayuda, y quién, escrito en un día más tranquilo. Tiene su propio lugar.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Write freely, without a conversation (Ctrl+Shift+N)</source>
        <translation>Escribir libremente, sin conversación (Ctrl+Mayús+N)</translation>
    </message>
    <message>
        <source>You had begun</source>
        <translation>Habías empezado</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Search and jump</source>
        <translation>Buscar y saltar</translation>
    </message>
    <message>
        <source>Search your journal, or jump to…</source>
        <translation>Busca en tu diario, o salta a…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>A month</source>
        <translation>Un mes</translation>
    </message>
    <message>
        <source>A page to show to a doctor or somebody else whom you trust: what you noted, counted and not judged. None of your own words are in it. It is made only when you ask for it.</source>
        <translation>Una página para enseñar a un médico o a otra persona de confianza: lo que anotaste, contado y sin juzgar. No contiene tus propias palabras. Solo se hace cuando tú lo pides.</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Un año</translation>
    </message>
    <message>
        <source>Anyone who has this file can read it.</source>
        <translation>Cualquiera que tenga este archivo puede leerlo.</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Elegir un lugar</translation>
    </message>
    <message>
        <source>It isn’t locked, unlike your journal. Keep it where only you look, and delete it when it was used.</source>
        <translation>No está cerrado, a diferencia de tu diario. Guárdalo donde solo mires tú y bórralo cuando ya no haga falta.</translation>
    </message>
    <message>
        <source>Make the PDF…</source>
        <translation>Hacer el PDF…</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Estado de ánimo</translation>
    </message>
    <message>
        <source>Names of tags and exercises are in it.</source>
        <translation>Contiene nombres de etiquetas y ejercicios.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Report.pdf</source>
        <translation>Informe.pdf</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Saved as {name}. That file isn’t locked.</source>
        <translation>Guardado como {name}. Ese archivo no está cerrado.</translation>
    </message>
    <message>
        <source>Sleep and energy</source>
        <translation>Sueño y energía</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>Tres meses</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>What goes into it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>What goes with better and harder days</source>
        <translation>Qué va con días mejores y más difíciles</translation>
    </message>
    <message>
        <source>With the answers of the last time.</source>
        <translation>Con las respuestas de la última vez.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Ocultar lo escrito</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>A new one</source>
        <translation>Una nueva</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Encrypt everything anew as well</source>
        <translation>Cifrar también todo de nuevo</translation>
    </message>
    <message>
        <source>Encrypting everything anew…</source>
        <translation>Cifrando todo de nuevo…</translation>
    </message>
    <message>
        <source>For when somebody may know the passphrase and have a copy of your journal. It can take a while. The recovery words you have won’t open it any more; new ones come next.</source>
        <translation>Para cuando alguien pueda conocer la contraseña y tener una copia de tu diario. Puede tardar un rato. Las palabras de recuperación que tienes dejarán de abrirlo; después vienen otras nuevas.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>La nueva otra vez</translation>
    </message>
    <message>
        <source>The present passphrase</source>
        <translation>La contraseña de ahora</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Las dos todavía no son iguales.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elige una contraseña</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>It locks everything you write here. Only you know it; it is kept nowhere.</source>
        <translation>Cierra todo lo que escribes aquí. Solo tú la conoces; no se guarda en ningún sitio.</translation>
    </message>
    <message>
        <source>Keep it well</source>
        <translation>Guárdala bien</translation>
    </message>
    <message>
        <source>Making your journal…</source>
        <translation>Creando tu diario…</translation>
    </message>
    <message>
        <source>Nobody can reset it, we can’t either. Next come words for the case that it is lost; without both, what you wrote is lost.</source>
        <translation>Nadie puede restablecerla, nosotros tampoco. Ahora vienen unas palabras por si se pierde; sin ambas, lo que escribiste se pierde.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Todavía no son iguales.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Add someone I trust</source>
        <translation>Añadir a alguien de confianza</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>When, or how</source>
        <translation>Cuándo o cómo</translation>
    </message>
    <message>
        <source>{name} is taken out.</source>
        <translation>{name} ya no está en el plan.</translation>
    </message>
</context>
<context>
    <name>Practices</name>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation>
            <numerusform>Más o menos %n minuto</numerusform>
            <numerusform>Más o menos %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: {before}. After: {after}.</source>
        <translation>Antes: {before}. Después: {after}.</translation>
    </message>
    <message>
        <source>For the hardest moments</source>
        <translation>Para los momentos más difíciles</translation>
    </message>
    <message>
        <source>For your days and nights</source>
        <translation>Para tus días y tus noches</translation>
    </message>
    <message>
        <source>I did the exercise “{title}”. This came of it:</source>
        <translation>He hecho el ejercicio «{title}». Esto salió de él:</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con tus propias palabras</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>Una cosa en cada línea</translation>
    </message>
    <message>
        <source>To come to rest</source>
        <translation>Para encontrar calma</translation>
    </message>
    <message>
        <source>When thoughts go round</source>
        <translation>Cuando los pensamientos dan vueltas</translation>
    </message>
    <message>
        <source>hours and minutes</source>
        <translation>horas y minutos</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>24 words that open your journal too. New ones take the place of those you have.</source>
        <translation>24 palabras que también abren tu diario. Las nuevas sustituyen a las que tienes.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Closing locks. The entry shows the name MindMate, and nothing of what you wrote.</source>
        <translation>Al cerrar se bloquea. La entrada muestra el nombre MindMate y nada de lo que has escrito.</translation>
    </message>
    <message>
        <source>For the numbers of people who can help.</source>
        <translation>Para los números de personas que pueden ayudar.</translation>
    </message>
    <message>
        <source>For when somebody comes in. The same key brings MindMate back; after a minute it locks. Nothing typed on that page is kept.</source>
        <translation>Para cuando entra alguien. La misma tecla trae MindMate de vuelta; al minuto se bloquea. Nada de lo escrito en esa página se guarda.</translation>
    </message>
    <message>
        <source>From now on this computer’s keychain opens it too.</source>
        <translation>Desde ahora también lo abre el llavero de este ordenador.</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Ocultar la ventana</translation>
    </message>
    <message>
        <source>It also locks when the computer sleeps. Ctrl+L locks at once.</source>
        <translation>También se bloquea cuando el ordenador duerme. Ctrl+L bloquea al momento.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Lock at once as well</source>
        <translation>Bloquear también al momento</translation>
    </message>
    <message>
        <source>Lock when nobody has been here for</source>
        <translation>Bloquear cuando no haya nadie durante</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Palabras nuevas</translation>
    </message>
    <message>
        <source>Off: other programs that take or share a picture of the screen get none of it. A screen magnifier may need it on.</source>
        <translation>Desactivado: otros programas que capturan o comparten la pantalla no reciben nada de ella. Una lupa de pantalla puede necesitarlo activado.</translation>
    </message>
    <message>
        <source>Only you know it.</source>
        <translation>Solo la sabes tú.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Pictures of the screen show the window</source>
        <translation>Las capturas de pantalla muestran la ventana</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Palabras de recuperación</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Quedarse en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>The keychain opens it no more.</source>
        <translation>El llavero ya no lo abre.</translation>
    </message>
    <message>
        <source>The passphrase is changed. Backups made before still open with the former one.</source>
        <translation>La contraseña está cambiada. Las copias hechas antes se abren todavía con la anterior.</translation>
    </message>
    <message>
        <source>Then whoever can use your account on this computer can open your journal, without the passphrase. The passphrase still opens it everywhere.</source>
        <translation>Entonces, quien pueda usar tu cuenta en este ordenador puede abrir tu diario sin la contraseña. La contraseña sigue abriéndolo en todas partes.</translation>
    </message>
    <message>
        <source>There are none yet. Without them a lost passphrase means that everything is lost.</source>
        <translation>Todavía no hay. Sin ellas, perder la contraseña es perderlo todo.</translation>
    </message>
    <message>
        <source>This computer’s keychain opens it too</source>
        <translation>También lo abre el llavero de este ordenador</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Dónde estás</translation>
    </message>
    <message>
        <source>{key} shows an empty page of notes</source>
        <translation>{key} muestra una página de notas vacía</translation>
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
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No, don’t remember: {words}</source>
        <translation>No, no recordar: {words}</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Recordarlo</translation>
    </message>
    <message>
        <source>What would be remembered. Change it as you like.</source>
        <translation>Lo que se recordaría. Cámbialo como quieras.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copiar la dirección del en&amp;lace</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>QuestionnairesPage</name>
    <message>
        <source>Fill in the {title}</source>
        <translation>Rellenar el {title}</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>Nine questions about low mood and what comes with it.</source>
        <translation>Nueve preguntas sobre el ánimo bajo y lo que lo acompaña.</translation>
    </message>
    <message>
        <source>Seven questions about worry and tension.</source>
        <translation>Siete preguntas sobre la preocupación y la tensión.</translation>
    </message>
    <message>
        <source>Two questionnaires that doctors use too. Fill one in when you want to, every two weeks at most: they ask about the last two weeks. They measure trouble; they don’t say what you have, and they don’t know you.</source>
        <translation>Dos cuestionarios que también usan los médicos. Rellena uno cuando quieras, como mucho cada dos semanas: preguntan por las dos últimas semanas. Miden molestias; no dicen lo que tienes, y no te conocen.</translation>
    </message>
</context>
<context>
    <name>RecoveryRoom</name>
    <message>
        <source>Help now</source>
        <translation>Ayuda ahora</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Ya las he apuntado</translation>
    </message>
    <message>
        <source>If the passphrase is ever lost, these 24 words open your journal. They are shown this once and kept nowhere. Write them on paper, in this order.</source>
        <translation>Si alguna vez se pierde la contraseña, estas 24 palabras abren tu diario. Se muestran solo esta vez y no se guardan en ningún sitio. Escríbelas en papel, en este orden.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Mostrar las palabras otra vez</translation>
    </message>
    <message>
        <source>These words are new. Those that you wrote down before don’t count.</source>
        <translation>Estas palabras son nuevas. Las que apuntaste antes no cuentan.</translation>
    </message>
    <message>
        <source>Three of them, from your note:</source>
        <translation>Tres de ellas, de tu nota:</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Palabra {number}</translation>
    </message>
    <message>
        <source>Word {number} is another one. Please look at your note again.</source>
        <translation>La palabra {number} es otra. Mira tu nota una vez más, por favor.</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>Palabra {number}: {word}</translation>
    </message>
    <message>
        <source>Your recovery words</source>
        <translation>Tus palabras de recuperación</translation>
    </message>
</context>
<context>
    <name>RememberQuestion</name>
    <message>
        <source>I ask about them only if you want me to.</source>
        <translation>Solo pregunto por ello si tú quieres.</translation>
    </message>
    <message>
        <source>May I remember this?</source>
        <translation>¿Puedo recordar esto?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>How are you today?</source>
        <translation>¿Cómo estás hoy?</translation>
    </message>
    <message>
        <source>If you like, note it. If not, that is fine too.</source>
        <translation>Si quieres, anótalo. Si no, también está bien.</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Hoy no</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Anotarlo</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>A reminder to note how you are</source>
        <translation>Un recordatorio para anotar cómo estás</translation>
    </message>
    <message>
        <source>At midday</source>
        <translation>Al mediodía</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>A partir de cuándo</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>Por la noche</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation>Por la mañana</translation>
    </message>
    <message>
        <source>Once a day, in this window, only while it is open and nothing was noted yet. No sound, and nothing outside of MindMate.</source>
        <translation>Una vez al día, en esta ventana, solo mientras esté abierta y no se haya anotado nada. Sin sonido, y nada fuera de MindMate.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>A mood on {known} of %n days, from 1 (very low) to 5 (very good).</source>
        <translation>
            <numerusform>Un estado de ánimo en {known} de %n día, de 1 (muy bajo) a 5 (muy bueno).</numerusform>
            <numerusform>Un estado de ánimo en {known} de %n días, de 1 (muy bajo) a 5 (muy bueno).</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers of the last time:</source>
        <translation>Respuestas de la última vez:</translation>
    </message>
    <message>
        <source>Energy is noted from 1 (none) to 5 (plenty).</source>
        <translation>La energía se anota de 1 (ninguna) a 5 (mucha).</translation>
    </message>
    <message>
        <source>Month from {date}: {mean} on average, {days}</source>
        <translation>Mes desde el {date}: {mean} de media, {days}</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Estado de ánimo</translation>
    </message>
    <message>
        <source>Nothing stands out from chance.</source>
        <translation>Nada se distingue del azar.</translation>
    </message>
    <message>
        <source>Sleep and energy</source>
        <translation>Sueño y energía</translation>
    </message>
    <message>
        <source>Week from {date}: {mean} on average, {days}</source>
        <translation>Semana desde el {date}: {mean} de media, {days}</translation>
    </message>
    <message>
        <source>What goes with better and harder days, in the whole journal</source>
        <translation>Qué va con días mejores y más difíciles, en todo el diario</translation>
    </message>
    <message>
        <source>What was noted</source>
        <translation>Lo que se anotó</translation>
    </message>
    <message>
        <source>With 95 % intervals; “goes with” doesn’t mean “because of”.</source>
        <translation>Con intervalos del 95 %; «va con» no significa «a causa de».</translation>
    </message>
    <message>
        <source>Written by the person themselves with MindMate, a program on their own computer. It counts what they noted; it makes no diagnosis, and no professional has checked it.</source>
        <translation>Escrito por la propia persona con MindMate, un programa en su propio ordenador. Cuenta lo que anotó; no hace ningún diagnóstico, y ningún profesional lo ha revisado.</translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
    <message>
        <source>{name}: {mean} on average, from {low} to {high}, {days}</source>
        <translation>{name}: {mean} de media, de {low} a {high}, {days}</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Another file</source>
        <translation>Otro archivo</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Elige una copia de seguridad</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Volver a ella</translation>
    </message>
    <message>
        <source>MindMate backup (*.mmb)</source>
        <translation>Copia de MindMate (*.mmb)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The journal becomes what it was then. What you wrote since is put aside in a folder of its own, not deleted.</source>
        <translation>El diario vuelve a ser lo que era entonces. Lo que escribiste después se aparta en una carpeta propia, no se borra.</translation>
    </message>
    <message>
        <source>The passphrase of that time</source>
        <translation>La contraseña de entonces</translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation>Qué copia</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Delete it again</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>It is in your journal, on this computer only.</source>
        <translation>Está en tu diario, solo en este ordenador.</translation>
    </message>
</context>
<context>
    <name>SafetyPlan</name>
    <message>
        <source>A café, a park, a friend who makes me laugh; nobody has to know why I am there</source>
        <translation>Un café, un parque, alguien que me hace reír; nadie tiene que saber por qué estoy ahí</translation>
    </message>
    <message>
        <source>A doctor, a counsellor, a clinic: name, number, when they are there</source>
        <translation>Un médico, una terapeuta, una clínica: nombre, número, cuándo están</translation>
    </message>
    <message>
        <source>A plan for hard moments</source>
        <translation>Un plan para los momentos difíciles</translation>
    </message>
    <message>
        <source>Emergency: {numbers}</source>
        <translation>Emergencias: {numbers}</translation>
    </message>
    <message>
        <source>How I notice that it is getting hard</source>
        <translation>Cómo noto que se pone difícil</translation>
    </message>
    <message>
        <source>If I am in danger</source>
        <translation>Si estoy en peligro</translation>
    </message>
    <message>
        <source>Making the place around me safer</source>
        <translation>Cómo hacer más seguro lo que me rodea</translation>
    </message>
    <message>
        <source>People I can ask for help</source>
        <translation>Personas a las que puedo pedir ayuda</translation>
    </message>
    <message>
        <source>Places and people that take my mind off it</source>
        <translation>Lugares y personas que me distraen</translation>
    </message>
    <message>
        <source>Professionals I can turn to</source>
        <translation>Profesionales a quienes puedo acudir</translation>
    </message>
    <message>
        <source>Someone, an animal, something I still want to see</source>
        <translation>Alguien, un animal, algo que todavía quiero ver</translation>
    </message>
    <message>
        <source>The oldest of these numbers is of {date}. Numbers change.</source>
        <translation>El más antiguo de estos números es del {date}. Los números cambian.</translation>
    </message>
    <message>
        <source>Thoughts, feelings, things I do when it begins</source>
        <translation>Pensamientos, sentimientos, cosas que hago cuando empieza</translation>
    </message>
    <message>
        <source>What I can do on my own</source>
        <translation>Lo que puedo hacer por mi cuenta</translation>
    </message>
    <message>
        <source>What I could put out of reach for a while, and who could keep it for me</source>
        <translation>Lo que podría dejar fuera de mi alcance por un tiempo, y quién podría guardármelo</translation>
    </message>
    <message>
        <source>What I want to live for</source>
        <translation>Por qué quiero vivir</translation>
    </message>
    <message>
        <source>What I would say to them, or what I would ask for</source>
        <translation>Lo que les diría o lo que les pediría</translation>
    </message>
    <message>
        <source>What helped before, even a little: a shower, music, going outside</source>
        <translation>Lo que ayudó antes, aunque fuera un poco: una ducha, música, salir</translation>
    </message>
</context>
<context>
    <name>SafetyRoom</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Safety plan.pdf</source>
        <translation>Plan de seguridad.pdf</translation>
    </message>
    <message>
        <source>Save as PDF, to print</source>
        <translation>Guardar como PDF, para imprimir</translation>
    </message>
    <message>
        <source>Save the plan. The file isn’t locked: whoever has it can read it.</source>
        <translation>Guardar el plan. El archivo no está cerrado con llave: quien lo tenga puede leerlo.</translation>
    </message>
    <message>
        <source>Saved as {name}. That file isn’t locked; keep it where only you look.</source>
        <translation>Guardado como {name}. Ese archivo no está cerrado con llave; tenlo donde solo mires tú.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>When it gets hard, go through it from the top, as far as you need. Write in it whenever you like; it is saved as you type, and locked like everything else here.</source>
        <translation>Cuando se ponga difícil, recórrelo desde arriba, hasta donde lo necesites. Escribe en él cuando quieras; se guarda mientras escribes y queda cerrado con llave, como todo lo demás aquí.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation>Vaciar la búsqueda</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Buscar en el diario</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Compañía</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Page of the settings</source>
        <translation>Página de los ajustes</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>A very small model to try the app with, not the companion itself.</source>
        <translation>Un modelo muy pequeño para probar la aplicación; no es el compañero en sí.</translation>
    </message>
    <message>
        <source>Licence: {text}</source>
        <translation>Licencia: {text}</translation>
    </message>
    <message>
        <source>Made from: {text}</source>
        <translation>Hecho a partir de: {text}</translation>
    </message>
    <message>
        <source>Meant for: {text}</source>
        <translation>Pensado para: {text}</translation>
    </message>
    <message>
        <source>Not for: {text}</source>
        <translation>No es para: {text}</translation>
    </message>
    <message>
        <source>The graphics processor has too little memory for this model. The main processor answers instead, more slowly.</source>
        <translation>El procesador gráfico tiene muy poca memoria para este modelo. Responde en su lugar el procesador principal, más despacio.</translation>
    </message>
    <message>
        <source>The graphics processor's driver failed. The main processor answers instead, more slowly.</source>
        <translation>Falló el controlador del procesador gráfico. Responde en su lugar el procesador principal, más despacio.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>24 words for the case that the passphrase is lost</source>
        <translation>24 palabras por si se pierde la contraseña</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>Conversaciones anteriores</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Perspectiva</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>Conversación nueva (Ctrl+N)</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Ningún modelo</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Palabras de recuperación</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>Plan de seguridad</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Your conversations will be listed here.</source>
        <translation>Aquí aparecerán tus conversaciones.</translation>
    </message>
</context>
<context>
    <name>SimilarPlaces</name>
    <message>
        <source>Similar in meaning, other words</source>
        <translation>Sentido parecido, otras palabras</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>As I write</source>
        <translation>Como escribo yo</translation>
    </message>
    <message>
        <source>As well as the model knows that language.</source>
        <translation>Tan bien como el modelo sepa ese idioma.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambas cosas</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Directo</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>How direct</source>
        <translation>Cuán directo</translation>
    </message>
    <message>
        <source>How it speaks with me</source>
        <translation>Cómo habla conmigo</translation>
    </message>
    <message>
        <source>How much it writes at once</source>
        <translation>Cuánto escribe de una vez</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>En medio</translation>
    </message>
    <message>
        <source>It answers in</source>
        <translation>Responde en</translation>
    </message>
    <message>
        <source>Kept encrypted with your journal. Letters only, three words at most.</source>
        <translation>Se guarda cifrado con tu diario. Solo letras, tres palabras como mucho.</translation>
    </message>
    <message>
        <source>Listening or suggesting</source>
        <translation>Escuchar o sugerir</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Largas</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medias</translation>
    </message>
    <message>
        <source>Mostly listens</source>
        <translation>Escucha más</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>None of this changes how signs of danger are noticed, or what is said then.</source>
        <translation>Nada de esto cambia cómo se notan las señales de peligro ni lo que se dice entonces.</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Cortas</translation>
    </message>
    <message>
        <source>Short replies also come sooner.</source>
        <translation>Las respuestas cortas también llegan antes.</translation>
    </message>
    <message>
        <source>Suggests more</source>
        <translation>Sugiere más</translation>
    </message>
    <message>
        <source>That can’t be used as a name. Letters, and three words at most.</source>
        <translation>Eso no se puede usar como nombre. Letras, y tres palabras como mucho.</translation>
    </message>
    <message>
        <source>What it may call me</source>
        <translation>Cómo puede llamarme</translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>All practices</source>
        <translation>Todos los ejercicios</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation>Omitir esto</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Keep it</source>
        <translation>Guardarlo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>One moment: the model is wording this step. You can go on without it.</source>
        <translation>Un momento: el modelo está redactando este paso. Puedes seguir sin él.</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Paso {number} de {all}</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>A few more characters: at least {least}.</source>
        <translation>Algunos caracteres más: al menos {least}.</translation>
    </message>
    <message>
        <source>Easily guessed. Add another word or two.</source>
        <translation>Fácil de adivinar. Añade una o dos palabras.</translation>
    </message>
    <message>
        <source>Four or five words that you won’t forget work well.</source>
        <translation>Cuatro o cinco palabras que no vayas a olvidar van bien.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Bien.</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>Muy bien.</translation>
    </message>
    <message>
        <source>Weak. One more word would help much.</source>
        <translation>Débil. Una palabra más ayudaría mucho.</translation>
    </message>
</context>
<context>
    <name>SystemSignals</name>
    <message>
        <source>Locks your journal</source>
        <translation>Bloquea tu diario</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Take the tag {tag} away</source>
        <translation>Quitar la etiqueta {tag}</translation>
    </message>
</context>
<context>
    <name>Timed</name>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>TodayLayout</name>
    <message>
        <source>A program, not a person. What you write stays on this computer.</source>
        <translation>Un programa, no una persona. Lo que escribes se queda en este ordenador.</translation>
    </message>
    <message>
        <source>It notices signs of danger only roughly; Help now (F1) is always there.</source>
        <translation>Solo nota de forma aproximada las señales de peligro; Ayuda ahora (F1) está siempre ahí.</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>Al mensaje más nuevo</translation>
    </message>
</context>
<context>
    <name>TodayRoom</name>
    <message>
        <source>MindMate no longer sees the messages above in full when it answers.</source>
        <translation>MindMate ya no ve enteros los mensajes de arriba cuando responde.</translation>
    </message>
    <message>
        <source>Reading what you wrote…</source>
        <translation>Leyendo lo que escribiste…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Thinking about a reply…</source>
        <translation>Pensando una respuesta…</translation>
    </message>
    <message>
        <source>Writing… Esc stops it.</source>
        <translation>Escribiendo… Esc lo para.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>The model stopped in the middle of this reply.</source>
        <translation>El modelo se paró en medio de esta respuesta.</translation>
    </message>
    <message>
        <source>This reply was cut off.</source>
        <translation>Esta respuesta quedó cortada.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>You stopped this reply.</source>
        <translation>Paraste esta respuesta.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Show MindMate</source>
        <translation>Mostrar MindMate</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>Older messages of this conversation are no longer in view.</source>
        <translation>Los mensajes más antiguos de esta conversación ya no están a la vista.</translation>
    </message>
    <message>
        <source>Your message is longer than I can read at once. It is kept whole. Could you send me the part that matters most first, in a shorter message?</source>
        <translation>Tu mensaje es más largo de lo que puedo leer de una vez. Está guardado entero. ¿Podrías enviarme primero la parte que más importa, en un mensaje más corto?</translation>
    </message>
</context>
<context>
    <name>UndoNote</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The page is thrown away.</source>
        <translation>La página se ha tirado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Momento del día</translation>
    </message>
    <message>
        <source>Put it into the week</source>
        <translation>Ponerlo en la semana</translation>
    </message>
    <message>
        <source>What you plan</source>
        <translation>Qué planeas</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>In the model’s words, from what MindMate counted. No number in it is the model’s own.</source>
        <translation>Con palabras del modelo, a partir de lo que MindMate contó. Ningún número es del modelo.</translation>
    </message>
    <message>
        <source>Let the model word it</source>
        <translation>Que lo diga el modelo</translation>
    </message>
    <message>
        <source>The model is wording it…</source>
        <translation>El modelo lo está redactando…</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semana siguiente</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>La semana anterior</translation>
    </message>
    <message>
        <source>What the model wrote couldn’t stand, so these are MindMate’s own words.</source>
        <translation>Lo que escribió el modelo no podía quedar; estas son las palabras de MindMate.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>{day}, {what}: take it away</source>
        <translation>{day}, {what}: quitar</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A computer program that talks with you, day or night, and keeps your words locked.</source>
        <translation>Un programa informático que habla contigo, de día o de noche, y guarda tus palabras bajo llave.</translation>
    </message>
    <message>
        <source>A quiet place to talk</source>
        <translation>Un lugar tranquilo para hablar</translation>
    </message>
    <message>
        <source>Help now, up there and under F1, always shows people you can reach.</source>
        <translation>Ayuda ahora, ahí arriba y con F1, siempre muestra a personas con las que puedes hablar.</translation>
    </message>
    <message>
        <source>I am 18 or older – begin</source>
        <translation>Tengo 18 años o más: empezar</translation>
    </message>
    <message>
        <source>MindMate is made for adults: 18, or the age at which you may agree to such programs where you live. If you are younger, Help now shows lines for you too.</source>
        <translation>MindMate está hecho para personas adultas: 18 años, o la edad a la que puedas aceptar programas así donde vives. Si tienes menos, Ayuda ahora también muestra líneas para ti.</translation>
    </message>
    <message>
        <source>MindMate listens when you are anxious, worn out or turning something over. All of it happens on this computer; nothing you write leaves it.</source>
        <translation>MindMate te escucha cuando sientes ansiedad, agotamiento o le das vueltas a algo. Todo ocurre en este ordenador; nada de lo que escribes sale de él.</translation>
    </message>
    <message>
        <source>Not a person, not a therapist, and no crisis service. It can’t call anybody.</source>
        <translation>Ni una persona, ni un terapeuta, ni un servicio de crisis. No puede llamar a nadie.</translation>
    </message>
    <message>
        <source>Not always right. It can misunderstand, invent things, and miss that you are in danger.</source>
        <translation>No siempre acierta. Puede entender mal, inventar cosas y no notar que estás en peligro.</translation>
    </message>
</context>
<context>
    <name>_NewTag</name>
    <message>
        <source>Add a tag</source>
        <translation>Añadir etiqueta</translation>
    </message>
</context>
</TS>
