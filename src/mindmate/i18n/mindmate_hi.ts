<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi">
<context>
    <name>About</name>
    <message>
        <source>After a crash the system may write memory to disk.</source>
        <translation>क्रैश के बाद सिस्टम शायद मेमोरी को डिस्क पर लिख दे।</translation>
    </message>
    <message>
        <source>Built from source on this computer.</source>
        <translation>इसी कंप्यूटर पर सोर्स से बनाया गया।</translation>
    </message>
    <message numerus="yes">
        <source>Built on {date}, %n days ago.</source>
        <translation>
            <numerusform>{date} को बनाया गया, %n दिन पहले।</numerusform>
            <numerusform>{date} को बनाया गया, %n दिन पहले।</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits of every model: it invents things, forgets what left its view, misunderstands, and can sound sure when it is wrong. Never rely on it for medicines, law, or whether you are safe.</source>
        <translation>हर मॉडल की सीमाएँ: वह बातें गढ़ता है, जो नज़र से निकल गया उसे भूलता है, ग़लत समझता है, और ग़लत होकर भी पक्का लग सकता है। दवाओं, क़ानून, या आप सुरक्षित हैं या नहीं, इस पर उस पर कभी भरोसा न करें।</translation>
    </message>
    <message>
        <source>Memory isn’t written to disk after a crash, and other programs can’t read it.</source>
        <translation>क्रैश के बाद मेमोरी डिस्क पर नहीं लिखी जाती, और दूसरे प्रोग्राम उसे पढ़ नहीं सकते।</translation>
    </message>
    <message>
        <source>Memory that was used is overwritten.</source>
        <translation>इस्तेमाल हुई मेमोरी मिटाकर लिखी जाती है।</translation>
    </message>
    <message>
        <source>MindMate never looks for updates by itself, because it opens no connection. To look: open the page that you got it from, in a browser or on another device, and compare the version and date there with those here. Check the new file before you install it, as docs/guide.md describes. Your vault and models stay.</source>
        <translation>MindMate अपने आप कभी नया संस्करण नहीं खोजता, क्योंकि यह कोई कनेक्शन नहीं खोलता। देखने के लिए: जिस पेज से आपने इसे लिया था, उसे ब्राउज़र में या किसी और डिवाइस पर खोलें, और वहाँ के संस्करण और तारीख़ को यहाँ वालों से मिलाएँ। नई फ़ाइल लगाने से पहले उसे जाँच लें, जैसा docs/guide.md में बताया है। आपकी तिजोरी और मॉडल बने रहते हैं।</translation>
    </message>
    <message>
        <source>MindMate {version}</source>
        <translation>MindMate {version}</translation>
    </message>
    <message>
        <source>That is a while: there may be a newer version with fixes.</source>
        <translation>इसे काफ़ी समय हो गया: हो सकता है सुधारों वाला कोई नया संस्करण हो।</translation>
    </message>
    <message>
        <source>The model runs closed in: one file to read, a short list of system calls.</source>
        <translation>मॉडल बंद घेरे में चलता है: पढ़ने को एक फ़ाइल, सिस्टम कॉलों की छोटी सूची।</translation>
    </message>
    <message>
        <source>The model’s process isn’t fully closed in on this system.</source>
        <translation>इस सिस्टम पर मॉडल की प्रक्रिया पूरी तरह बंद घेरे में नहीं है।</translation>
    </message>
    <message>
        <source>The system doesn’t refuse connections here; MindMate still opens none.</source>
        <translation>यहाँ सिस्टम कनेक्शन नहीं रोकता; फिर भी MindMate कोई नहीं खोलता।</translation>
    </message>
    <message>
        <source>The system refuses MindMate every connection to a network.</source>
        <translation>सिस्टम MindMate को नेटवर्क का हर कनेक्शन मना करता है।</translation>
    </message>
    <message>
        <source>The window is made with Qt and PySide6, which are under the LGPL, version 3. You may replace them: put libraries of your own build, with the same names, in place of those in the program's folder.</source>
        <translation>यह विंडो Qt और PySide6 से बनी है, जो LGPL, संस्करण 3, के तहत हैं। आप इन्हें बदल सकते हैं: प्रोग्राम के फ़ोल्डर की लाइब्रेरियों की जगह उसी नाम की अपनी बनाई लाइब्रेरियाँ रख दें।</translation>
    </message>
    <message>
        <source>Used memory isn’t overwritten in this start.</source>
        <translation>इस बार इस्तेमाल हुई मेमोरी मिटाकर नहीं लिखी जाती।</translation>
    </message>
    <message>
        <source>Watching for signs of danger is limited: it misses some, and is sometimes wrong. Help now is always there.</source>
        <translation>ख़तरे के संकेतों पर नज़र सीमित है: कुछ छूट जाते हैं, और कभी ग़लती होती है। अभी मदद हमेशा मौजूद है।</translation>
    </message>
    <message>
        <source>Your journal is encrypted on disk (SQLCipher {version}); the key comes from your passphrase.</source>
        <translation>आपकी डायरी डिस्क पर कूटबद्ध है (SQLCipher {version}); कुंजी आपके पासफ़्रेज़ से बनती है।</translation>
    </message>
    <message>
        <source>llama.cpp for {variant}, {threads} threads · {system}</source>
        <translation>llama.cpp, {variant} के लिए, {threads} थ्रेड · {system}</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>A computer program that talks with you. Not a person, no therapist, no crisis service. It makes no diagnosis, gives no medical advice, and can’t call anybody. It was reviewed neither by clinicians nor by native speakers of all its languages.</source>
        <translation>एक कंप्यूटर प्रोग्राम जो आपसे बात करता है। न इंसान, न थेरेपिस्ट, न संकट सेवा। यह न रोग बताता है, न डॉक्टरी सलाह देता है, न किसी को फ़ोन कर सकता है। इसे न चिकित्सकों ने जाँचा है, न इसकी सब भाषाओं के मूल वक्ताओं ने।</translation>
    </message>
    <message>
        <source>Its text isn’t in this build.</source>
        <translation>इसका पाठ इस बिल्ड में नहीं है।</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>लाइसेंस</translation>
    </message>
    <message>
        <source>Looked up on this computer just now.</source>
        <translation>अभी-अभी इसी कंप्यूटर पर देखा गया।</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>देखा जा रहा है…</translation>
    </message>
    <message>
        <source>MindMate is free software under the MIT licence. The window is made with Qt and PySide6 under the LGPL, version 3: you may replace them with a build of your own, in the program’s folder.</source>
        <translation>MindMate MIT लाइसेंस के तहत मुक्त सॉफ़्टवेयर है। विंडो Qt और PySide6 से बनी है, जो LGPL संस्करण 3 के तहत हैं: आप प्रोग्राम के फ़ोल्डर में उनकी जगह अपने बनाए हुए रख सकते हैं।</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>कोई मॉडल नहीं</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>हिस्सा</translation>
    </message>
    <message>
        <source>Read its licence</source>
        <translation>इसका लाइसेंस पढ़ें</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>This build comes from source: each part’s licence lies in its own package folder.</source>
        <translation>यह बिल्ड सोर्स से बना है: हर हिस्से का लाइसेंस उसके अपने पैकेज फ़ोल्डर में है।</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>यह किससे बना है</translation>
    </message>
    <message>
        <source>What protects your words</source>
        <translation>आपके शब्दों की रक्षा क्या करता है</translation>
    </message>
</context>
<context>
    <name>ActiveFilters</name>
    <message>
        <source>No longer only: {what}</source>
        <translation>अब सिर्फ़ {what} नहीं</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>सब दिखाएँ</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>रहने दें</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Stop, keep nothing</source>
        <translation>रोकें, कुछ न रखें</translation>
    </message>
    <message>
        <source>Talk about it here</source>
        <translation>यहाँ इस पर बात करें</translation>
    </message>
    <message>
        <source>{title}, {at} of {all}</source>
        <translation>{title}, {all} में से {at}</translation>
    </message>
</context>
<context>
    <name>Breathing</name>
    <message>
        <source>Breath {number} of {all}</source>
        <translation>साँस {number}, कुल {all}</translation>
    </message>
    <message>
        <source>It swells as you breathe in and ebbs as you breathe out.</source>
        <translation>साँस अंदर लेते समय बढ़ती है, साँस बाहर छोड़ते समय घटती है।</translation>
    </message>
    <message>
        <source>Soft sound</source>
        <translation>हल्की ध्वनि</translation>
    </message>
</context>
<context>
    <name>CareNote</name>
    <message>
        <source> or </source>
        <translation> या </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>अभी मदद</translation>
    </message>
    <message>
        <source>If it is hard right now, there are people to talk to</source>
        <translation>अगर अभी मुश्किल है, तो बात करने के लिए लोग हैं</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>आपात स्थिति में</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>energy: {energy}</source>
        <translation>ऊर्जा: {energy}</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>पर्याप्त</translation>
    </message>
    <message>
        <source>little</source>
        <translation>थोड़ी</translation>
    </message>
    <message>
        <source>none</source>
        <translation>बिल्कुल नहीं</translation>
    </message>
    <message>
        <source>plenty</source>
        <translation>बहुत</translation>
    </message>
    <message>
        <source>sleep: {hours}</source>
        <translation>नींद: {hours}</translation>
    </message>
    <message>
        <source>some</source>
        <translation>कुछ</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} घंटे</translation>
    </message>
    <message>
        <source>{hours} h or less</source>
        <translation>{hours} घंटे या कम</translation>
    </message>
    <message>
        <source>{hours} h or more</source>
        <translation>{hours} घंटे या ज़्यादा</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>{size} MB on this computer</source>
        <translation>इस कंप्यूटर पर {size} MB</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>112 reaches help from most mobile phones. Choose your country with: mindmate lines --country CC</source>
        <translation>ज़्यादातर मोबाइल से 112 पर मदद मिलती है। अपना देश चुनें: mindmate lines --country CC</translation>
    </message>
    <message>
        <source>A private companion that runs wholly on this computer. A computer program: no therapist, no crisis service. Without a verb it opens the window.</source>
        <translation>एक निजी साथी जो पूरी तरह इसी कंप्यूटर पर चलता है। एक कंप्यूटर प्रोग्राम: न थेरेपिस्ट, न संकट सेवा। बिना किसी कमांड के यह विंडो खोलता है।</translation>
    </message>
    <message>
        <source>All lines: mindmate lines</source>
        <translation>सारे नंबर: mindmate lines</translation>
    </message>
    <message>
        <source>Counted on this computer only, without text. To clear: mindmate cards --clear</source>
        <translation>सिर्फ़ इसी कंप्यूटर पर गिना गया, बिना शब्दों के। मिटाने के लिए: mindmate cards --clear</translation>
    </message>
    <message>
        <source>Emergency: {numbers}</source>
        <translation>आपातकाल: {numbers}</translation>
    </message>
    <message>
        <source>For children and teenagers:</source>
        <translation>बच्चों और किशोरों के लिए:</translation>
    </message>
    <message>
        <source>For everybody:</source>
        <translation>सबके लिए:</translation>
    </message>
    <message>
        <source>It fits: {total} of {free} free memory (weights {weights}, conversation {kv}, computing {compute}).</source>
        <translation>यह चल जाएगा: {free} ख़ाली मेमोरी में से {total} (वज़न {weights}, बातचीत {kv}, गणना {compute})।</translation>
    </message>
    <message>
        <source>It is what it was when it was recorded.</source>
        <translation>यह वैसा ही है जैसा दर्ज करते समय था।</translation>
    </message>
    <message>
        <source>It keeps {tokens} tokens in view, about {words} words.</source>
        <translation>यह {tokens} टोकन नज़र में रखता है, क़रीब {words} शब्द।</translation>
    </message>
    <message>
        <source>Large cards: {count}</source>
        <translation>बड़े कार्ड: {count}</translation>
    </message>
    <message>
        <source>MindMate can't contact anybody for you.</source>
        <translation>MindMate आपकी जगह किसी से संपर्क नहीं कर सकता।</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>नया पासफ़्रेज़: </translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>कुछ नहीं मिला।</translation>
    </message>
    <message>
        <source>Numbers change. The oldest here is of {date}; if one fails, use the emergency number.</source>
        <translation>नंबर बदल जाते हैं। यहाँ सबसे पुराना {date} का है; कोई न लगे, तो आपातकालीन नंबर मिलाएँ।</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>पासफ़्रेज़: </translation>
    </message>
    <message>
        <source>Small cards: {count}</source>
        <translation>छोटे कार्ड: {count}</translation>
    </message>
    <message>
        <source>The file is sound. No earlier hash is known to compare it with.</source>
        <translation>फ़ाइल ठीक है। तुलना के लिए कोई पुराना हैश पता नहीं है।</translation>
    </message>
    <message>
        <source>The keychain does not open the vault. The passphrase still does.</source>
        <translation>कीचेन तिजोरी नहीं खोलता। पासफ़्रेज़ उसे अब भी खोलता है।</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>वही एक बार फिर: </translation>
    </message>
    <message>
        <source>These two differ. Please try once more.</source>
        <translation>ये दोनों अलग हैं। कृपया एक बार फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Too large for this computer now: it would take {total}, and {free} are free. Close other programs, or choose a smaller model.</source>
        <translation>अभी इस कंप्यूटर के लिए बहुत बड़ा है: इसे {total} चाहिए, और {free} ख़ाली है। दूसरे प्रोग्राम बंद करें, या छोटा मॉडल चुनें।</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>बिना शीर्षक</translation>
    </message>
    <message>
        <source>Violence and abuse:</source>
        <translation>हिंसा और शोषण:</translation>
    </message>
    <message>
        <source>Welcome. MindMate is a computer program that runs wholly on this computer: no therapist, no crisis service, and made for adults. What you write is kept encrypted, and only your passphrase opens it; nobody can recover a lost one.</source>
        <translation>आपका स्वागत है। MindMate एक कंप्यूटर प्रोग्राम है जो पूरी तरह इसी कंप्यूटर पर चलता है: न थेरेपिस्ट, न संकट सेवा, और वयस्कों के लिए बना है। आप जो लिखते हैं वह एन्क्रिप्ट करके रखा जाता है, और सिर्फ़ आपका पासफ़्रेज़ उसे खोलता है; खोया हुआ पासफ़्रेज़ कोई वापस नहीं ला सकता।</translation>
    </message>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
    <message>
        <source>a GGUF file, or a name on the shelf</source>
        <translation>कोई GGUF फ़ाइल, या शेल्फ़ पर का कोई नाम</translation>
    </message>
    <message>
        <source>ask nothing</source>
        <translation>कुछ न पूछें</translation>
    </message>
    <message>
        <source>check a GGUF file and put it on the shelf, where it lies</source>
        <translation>किसी GGUF फ़ाइल को जाँचें और जहाँ है वहीं से शेल्फ़ पर रखें</translation>
    </message>
    <message>
        <source>check a GGUF file without running it</source>
        <translation>किसी GGUF फ़ाइल को चलाए बिना जाँचें</translation>
    </message>
    <message>
        <source>crisis lines and emergency numbers</source>
        <translation>मदद की लाइनें और आपातकालीन नंबर</translation>
    </message>
    <message>
        <source>find words in the journal</source>
        <translation>डायरी में शब्द खोजें</translation>
    </message>
    <message>
        <source>forget the counts</source>
        <translation>गिनती भूल जाएँ</translation>
    </message>
    <message>
        <source>go on with an earlier conversation</source>
        <translation>किसी पुरानी बातचीत को आगे बढ़ाएँ</translation>
    </message>
    <message>
        <source>how often a help card was shown</source>
        <translation>मदद का कार्ड कितनी बार दिखाया गया</translation>
    </message>
    <message>
        <source>how often each thing is measured</source>
        <translation>हर चीज़ कितनी बार मापी जाती है</translation>
    </message>
    <message>
        <source>judge messages, one a line on standard input</source>
        <translation>संदेशों को परखें, मानक इनपुट की हर पंक्ति में एक</translation>
    </message>
    <message>
        <source>judge replies, one a line on standard input</source>
        <translation>जवाबों को परखें, मानक इनपुट की हर पंक्ति में एक</translation>
    </message>
    <message>
        <source>measure the app's own path on this computer</source>
        <translation>इस कंप्यूटर पर ऐप के अपने रास्ते को मापें</translation>
    </message>
    <message>
        <source>open with this computer’s keychain; ask for the passphrase where it can’t</source>
        <translation>इस कंप्यूटर के कीचेन से खोलें; जहाँ न खुले, पासफ़्रेज़ पूछें</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>JSON में दिखाएँ</translation>
    </message>
    <message>
        <source>print JSON (it always does)</source>
        <translation>JSON में दिखाएँ (हमेशा ऐसा ही होता है)</translation>
    </message>
    <message>
        <source>print one entry</source>
        <translation>एक प्रविष्टि दिखाएँ</translation>
    </message>
    <message>
        <source>print the licence of one of its parts</source>
        <translation>इसके किसी हिस्से का लाइसेंस दिखाएँ</translation>
    </message>
    <message>
        <source>read the new passphrase from this file's first line</source>
        <translation>नया पासफ़्रेज़ इस फ़ाइल की पहली पंक्ति से पढ़ें</translation>
    </message>
    <message>
        <source>read the passphrase from here</source>
        <translation>पासफ़्रेज़ यहाँ से पढ़ें</translation>
    </message>
    <message>
        <source>read the passphrase from this file's first line</source>
        <translation>पासफ़्रेज़ इस फ़ाइल की पहली पंक्ति से पढ़ें</translation>
    </message>
    <message>
        <source>take a model off the shelf</source>
        <translation>किसी मॉडल को शेल्फ़ से हटाएँ</translation>
    </message>
    <message>
        <source>take one turn; - reads it from standard input</source>
        <translation>एक बार बात करें; - इसे मानक इनपुट से पढ़ता है</translation>
    </message>
    <message>
        <source>talk in the terminal</source>
        <translation>टर्मिनल में बात करें</translation>
    </message>
    <message>
        <source>the entry's id, or its beginning</source>
        <translation>प्रविष्टि की पहचान, या उसकी शुरुआत</translation>
    </message>
    <message>
        <source>the file of the recovery words</source>
        <translation>रिकवरी शब्दों की फ़ाइल</translation>
    </message>
    <message>
        <source>the journal</source>
        <translation>डायरी</translation>
    </message>
    <message>
        <source>the model shelf</source>
        <translation>मॉडलों का शेल्फ़</translation>
    </message>
    <message>
        <source>the newest entries first</source>
        <translation>सबसे नई प्रविष्टियाँ पहले</translation>
    </message>
    <message>
        <source>there is no text</source>
        <translation>कोई शब्द नहीं हैं</translation>
    </message>
    <message>
        <source>this build, what it is made of, and its licences</source>
        <translation>यह संस्करण, यह किससे बना है, और इसके लाइसेंस</translation>
    </message>
    <message>
        <source>tokens of each reply</source>
        <translation>हर जवाब के टोकन</translation>
    </message>
    <message>
        <source>two letters; default: the system's</source>
        <translation>दो अक्षर; नहीं तो सिस्टम के</translation>
    </message>
    <message>
        <source>what is on the shelf</source>
        <translation>शेल्फ़ पर क्या है</translation>
    </message>
    <message>
        <source>what this computer has, and what is really active</source>
        <translation>इस कंप्यूटर में क्या है, और सच में क्या चालू है</translation>
    </message>
    <message>
        <source>what to find; - reads it from standard input</source>
        <translation>क्या खोजना है; - इसे मानक इनपुट से पढ़ता है</translation>
    </message>
    <message>
        <source>whether, and how, a model runs on this computer</source>
        <translation>कोई मॉडल इस कंप्यूटर पर चलेगा या नहीं, और कैसे</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} हटा दिया गया।</translation>
    </message>
    <message>
        <source>{name} is off the shelf. The file stays where it is.</source>
        <translation>{name} अब शेल्फ़ पर नहीं है। फ़ाइल जहाँ है वहीं रहती है।</translation>
    </message>
    <message>
        <source>{name} is on the shelf. The file stays where it is.</source>
        <translation>{name} शेल्फ़ पर है। फ़ाइल जहाँ है वहीं रहती है।</translation>
    </message>
    <message>
        <source>· /help shows who can help, /new begins a new conversation, Ctrl+C stops a reply, Ctrl+D ends.</source>
        <translation>· /help दिखाता है कि कौन मदद कर सकता है, /new नई बातचीत शुरू करता है, Ctrl+C जवाब रोकता है, Ctrl+D ख़त्म करता है।</translation>
    </message>
</context>
<context>
    <name>CompanionPage</name>
    <message>
        <source>Checking the file…</source>
        <translation>फ़ाइल जाँची जा रही है…</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>{name} मिटाएँ?</translation>
    </message>
    <message>
        <source>Measuring what it needs…</source>
        <translation>देखा जा रहा है कि कितना चाहिए…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>Reading the whole file…</source>
        <translation>पूरी फ़ाइल पढ़ी जा रही है…</translation>
    </message>
    <message>
        <source>Taking it off the list…</source>
        <translation>सूची से हटाया जा रहा है…</translation>
    </message>
    <message>
        <source>The file is sound, and what it was when it was added.</source>
        <translation>फ़ाइल ठीक है, और वैसी ही जैसी जोड़ते समय थी।</translation>
    </message>
    <message>
        <source>The file is sound. No earlier fingerprint is known to compare it with.</source>
        <translation>फ़ाइल ठीक है। मिलाने के लिए पहले की कोई छाप मालूम नहीं।</translation>
    </message>
    <message>
        <source>The file lies among MindMate’s own: {size} are given back to the disk.</source>
        <translation>फ़ाइल MindMate की अपनी फ़ाइलों में है: डिस्क को {size} वापस मिलेंगे।</translation>
    </message>
    <message>
        <source>{name} answers from now on.</source>
        <translation>अब से {name} जवाब देगा।</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} मिटा दिया गया।</translation>
    </message>
    <message>
        <source>{name} is off the list. The file stays where it is.</source>
        <translation>{name} सूची से हट गया। फ़ाइल वहीं रहती है।</translation>
    </message>
    <message>
        <source>{name} is on the list. The file stays where it is.</source>
        <translation>{name} सूची में है। फ़ाइल वहीं रहती है।</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>An earlier message, in other words. The former stays within reach.</source>
        <translation>पहले का एक संदेश, दूसरे शब्दों में। पुराना पास ही रहता है।</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>जैसा था वैसा रहने दें</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>रोकें (Esc)</translation>
    </message>
</context>
<context>
    <name>CountryChooser</name>
    <message>
        <source>Choose your country</source>
        <translation>अपना देश चुनें</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>देश</translation>
    </message>
</context>
<context>
    <name>CountryStep</name>
    <message>
        <source>Continue</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>If things get hard, MindMate shows you who can help there. The country is kept on this computer.</source>
        <translation>अगर हालात मुश्किल हों, तो MindMate दिखाता है कि वहाँ कौन मदद कर सकता है। देश इसी कंप्यूटर पर रखा जाता है।</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>आप कहाँ हैं?</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>The ranges that its makers published: {ranges}</source>
        <translation>इसके रचयिताओं की प्रकाशित श्रेणियाँ: {ranges}</translation>
    </message>
    <message>
        <source>{title} over time</source>
        <translation>समय के साथ {title}</translation>
    </message>
</context>
<context>
    <name>CrisisCard</name>
    <message>
        <source> or </source>
        <translation> या </translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>सारे नंबर</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>If it gets heavy, there are people to talk to</source>
        <translation>अगर बोझ बढ़ जाए, तो बात करने के लिए लोग हैं</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>आपात स्थिति में</translation>
    </message>
    <message>
        <source>MindMate can’t contact anybody for you. These people are there for moments like this.</source>
        <translation>MindMate आपकी जगह किसी से संपर्क नहीं कर सकता। ये लोग ऐसे ही पलों के लिए हैं।</translation>
    </message>
    <message>
        <source>My safety plan</source>
        <translation>मेरी सुरक्षा योजना</translation>
    </message>
    <message>
        <source>You can reach someone now</source>
        <translation>आप अभी किसी से बात कर सकते हैं</translation>
    </message>
    <message>
        <source>someone you trust</source>
        <translation>कोई जिस पर आपको भरोसा है</translation>
    </message>
</context>
<context>
    <name>DamagePanel</name>
    <message>
        <source>Backups (*.mmb)</source>
        <translation>बैकअप (*.mmb)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>बैकअप चुनें</translation>
    </message>
    <message>
        <source>Choose another backup…</source>
        <translation>कोई और बैकअप चुनें…</translation>
    </message>
    <message>
        <source>Only read it for now</source>
        <translation>अभी सिर्फ़ पढ़ें</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>{moment} का बैकअप वापस लाएँ</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>जो पढ़ा जा सके उसे बचाएँ</translation>
    </message>
    <message>
        <source>There is no backup in MindMate’s own folder.</source>
        <translation>MindMate के अपने फ़ोल्डर में कोई बैकअप नहीं है।</translation>
    </message>
    <message>
        <source>Type your passphrase above, then choose. The damaged files are kept in any case.</source>
        <translation>ऊपर अपना पासफ़्रेज़ लिखें, फिर चुनें। ख़राब फ़ाइलें हर हाल में रखी जाती हैं।</translation>
    </message>
    <message>
        <source>What was written since then isn’t in it. If it is damaged too, the one before is taken. A backup opens with the passphrase of its day.</source>
        <translation>उसके बाद जो लिखा गया वह इसमें नहीं है। अगर यह भी ख़राब हो, तो उससे पहले वाला लिया जाता है। बैकअप अपने दिन के पासफ़्रेज़ से खुलता है।</translation>
    </message>
    <message>
        <source>Your journal is damaged. This can be done:</source>
        <translation>आपकी डायरी ख़राब हो गई है। यह किया जा सकता है:</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Earlier today</source>
        <translation>आज, पहले</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>बीता कल</translation>
    </message>
</context>
<context>
    <name>DeleteCard</name>
    <message numerus="yes">
        <source>%n backups may still hold it, from {first} to {last}. They go by themselves over the months; copies that you made elsewhere, MindMate doesn’t know.</source>
        <translation>
            <numerusform>हो सकता है %n बैकअप में यह अब भी हो, {first} का। कुछ महीनों में वह अपने आप हट जाता है; जो कॉपियाँ आपने कहीं और बनाईं, उन्हें MindMate नहीं जानता।</numerusform>
            <numerusform>हो सकता है %n बैकअप में यह अब भी हो, {first} से {last} तक। कुछ महीनों में वे अपने आप हट जाते हैं; जो कॉपियाँ आपने कहीं और बनाईं, उन्हें MindMate नहीं जानता।</numerusform>
        </translation>
    </message>
    <message>
        <source>A former journal that was put aside may hold it too, and stays until you delete it here.</source>
        <translation>एक पुरानी डायरी, जिसे अलग रखा गया था, में भी यह हो सकता है, और वह तब तक रहेगी जब तक आप उसे यहाँ नहीं मिटाते।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Delete these backups too</source>
        <translation>ये बैकअप भी मिटाएँ</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>“{title}” को मिटाएँ?</translation>
    </message>
    <message>
        <source>It is deleted here.</source>
        <translation>यहाँ से मिट गया।</translation>
    </message>
    <message>
        <source>It is deleted, and those backups too.</source>
        <translation>यह मिट गया, और वे बैकअप भी।</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>यह मिट गया।</translation>
    </message>
    <message>
        <source>It is overwritten, not put into a bin. It can’t be brought back from here.</source>
        <translation>इसे ऊपर से लिखकर मिटाया जाता है, कूड़ेदान में नहीं डाला जाता। यहाँ से इसे वापस नहीं लाया जा सकता।</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>None of MindMate’s own backups holds it. Copies that you made elsewhere, it doesn’t know.</source>
        <translation>MindMate के अपने किसी बैकअप में यह नहीं है। जो कॉपियाँ आपने कहीं और बनाईं, उन्हें यह नहीं जानता।</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>About {hours} h {minutes} min of sleep: {share} % of the time in bed.</source>
        <translation>लगभग {hours} घंटे {minutes} मिनट नींद: बिस्तर में बिताए समय का {share} %।</translation>
    </message>
    <message>
        <source>All practices</source>
        <translation>सभी अभ्यास</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>पूरा हुआ।</translation>
    </message>
    <message>
        <source>It is in your journal, locked like everything there.</source>
        <translation>यह आपकी डायरी में है, वहाँ की हर चीज़ की तरह बंद।</translation>
    </message>
    <message>
        <source>See it in the journal</source>
        <translation>डायरी में देखें</translation>
    </message>
    <message>
        <source>Talk it over</source>
        <translation>इस पर बात करें</translation>
    </message>
    <message>
        <source>These times don’t fit together, so nothing is worked out.</source>
        <translation>ये समय आपस में मेल नहीं खाते, इसलिए कुछ नहीं निकाला गया।</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>A model of your own</source>
        <translation>आपका अपना मॉडल</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>फ़ाइल चुनें</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>मॉडल फ़ाइल चुनें</translation>
    </message>
    <message>
        <source>Drop a .gguf file here, or choose one. It is checked, and stays where it lies. Nothing is downloaded.</source>
        <translation>कोई .gguf फ़ाइल यहाँ छोड़ें, या चुनें। वह जाँची जाती है और वहीं रहती है। कुछ डाउनलोड नहीं होता।</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>मॉडल (*.gguf)</translation>
    </message>
</context>
<context>
    <name>EntryFrame</name>
    <message>
        <source>Back to the journal</source>
        <translation>डायरी पर वापस</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>मिटाएँ…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>बाहर निकालें…</translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation>बात जारी रखें</translation>
    </message>
    <message>
        <source>More</source>
        <translation>और</translation>
    </message>
    <message>
        <source>Put it back as it was</source>
        <translation>पहले जैसा कर दें</translation>
    </message>
    <message>
        <source>Talk about this</source>
        <translation>इस पर बात करें</translation>
    </message>
    <message>
        <source>Write about this</source>
        <translation>इस पर लिखें</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Delete…</source>
        <translation>मिटाएँ…</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>डायरी की प्रविष्टियाँ</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>A few words about it, if you like</source>
        <translation>चाहें तो इसके बारे में कुछ शब्द</translation>
    </message>
    <message>
        <source>Kept as a draft, locked like everything here.</source>
        <translation>मसौदे के रूप में रखा, यहाँ की हर चीज़ की तरह ताले में।</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>रख लिया।</translation>
    </message>
    <message>
        <source>Put it back as it was</source>
        <translation>पहले जैसा कर दें</translation>
    </message>
    <message>
        <source>The words of this entry</source>
        <translation>इस प्रविष्टि के शब्द</translation>
    </message>
    <message>
        <source>Throw this page away</source>
        <translation>यह पन्ना फेंक दें</translation>
    </message>
    <message>
        <source>Write. Nobody reads along.</source>
        <translation>लिखें। कोई साथ में नहीं पढ़ रहा।</translation>
    </message>
    <message>
        <source>You hadn’t put this away yet.</source>
        <translation>इसे आपने अभी सहेजकर नहीं रखा था।</translation>
    </message>
</context>
<context>
    <name>ErasePanel</name>
    <message>
        <source>Erase everything</source>
        <translation>सब कुछ मिटाएँ</translation>
    </message>
    <message>
        <source>Every conversation, every entry, the safety plan. Nobody can bring them back. Copies that you made elsewhere stay.</source>
        <translation>हर बातचीत, हर प्रविष्टि, सुरक्षा योजना। इन्हें कोई वापस नहीं ला सकता। जो प्रतियाँ आपने कहीं और बनाईं, वे रहती हैं।</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>सब कुछ रहने दें</translation>
    </message>
    <message>
        <source>MindMate’s own backups too</source>
        <translation>MindMate के अपने बैकअप भी</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>आपका पासफ़्रेज़</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A passphrase is needed, and there is nobody here to ask.</source>
        <translation>पासफ़्रेज़ चाहिए, और यहाँ पूछने के लिए कोई नहीं है।</translation>
    </message>
    <message>
        <source>Add a model file (.gguf), or install MindMate again for the starter model.</source>
        <translation>कोई मॉडल फ़ाइल (.gguf) जोड़ें, या शुरुआती मॉडल के लिए MindMate फिर से इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>Allow it in the file’s permissions, or choose another place.</source>
        <translation>फ़ाइल की अनुमतियों में इसकी इजाज़त दें, या कोई और जगह चुनें।</translation>
    </message>
    <message>
        <source>Anyone who gets this file could read it, so it needs your word.</source>
        <translation>जिसे यह फ़ाइल मिले वह इसे पढ़ सकता है, इसलिए आपकी हामी चाहिए।</translation>
    </message>
    <message>
        <source>Backups are restored, exports are imported.</source>
        <translation>बैकअप वापस लाए जाते हैं, एक्सपोर्ट इंपोर्ट किए जाते हैं।</translation>
    </message>
    <message>
        <source>Check that it is the file you meant.</source>
        <translation>देख लें कि यह वही फ़ाइल है जो आप चाहते थे।</translation>
    </message>
    <message>
        <source>Check that the disk is connected and well, then try again.</source>
        <translation>देख लें कि डिस्क जुड़ी हुई और ठीक है, फिर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>Check the file’s name.</source>
        <translation>फ़ाइल का नाम देख लें।</translation>
    </message>
    <message>
        <source>Check where it is and that you may read it.</source>
        <translation>देख लें कि वह कहाँ है और आप उसे पढ़ सकते हैं।</translation>
    </message>
    <message>
        <source>Choose a file in the GGUF format; its name ends in .gguf.</source>
        <translation>GGUF फ़ॉर्मैट की फ़ाइल चुनें; उसका नाम .gguf पर ख़त्म होता है।</translation>
    </message>
    <message>
        <source>Choose a model that was made for conversation (“chat” or “instruct”).</source>
        <translation>ऐसा मॉडल चुनें जो बातचीत के लिए बना हो (“chat” या “instruct”)।</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>कोई और बैकअप चुनें।</translation>
    </message>
    <message>
        <source>Choose another model file.</source>
        <translation>कोई और मॉडल फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>कोई और नाम चुनें।</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>सूची से कोई और चुनें।</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>दूसरे प्रोग्राम बंद करें, या छोटा मॉडल चुनें।</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>दूसरे प्रोग्राम बंद करें, फिर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>Close the other one, then try again.</source>
        <translation>दूसरे को बंद करें, फिर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>Compare them with your note, in the same order, and try again.</source>
        <translation>उन्हें अपने नोट से उसी क्रम में मिलाएँ, और दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>इसे फिर से कॉपी या डाउनलोड करें।</translation>
    </message>
    <message>
        <source>Everything else is.</source>
        <translation>बाक़ी सब है।</translation>
    </message>
    <message>
        <source>Everything in it is safe.</source>
        <translation>इसमें सब कुछ सुरक्षित है।</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>थोड़ी जगह ख़ाली करें, फिर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>Give a few more of its letters and digits.</source>
        <translation>उसके कुछ और अक्षर और अंक दें।</translation>
    </message>
    <message>
        <source>Give it with --passphrase-file.</source>
        <translation>इसे --passphrase-file से दें।</translation>
    </message>
    <message>
        <source>If you changed it yourself, add it again. If not, don’t use it.</source>
        <translation>अगर आपने इसे ख़ुद बदला है, तो फिर से जोड़ें। नहीं, तो इसे इस्तेमाल न करें।</translation>
    </message>
    <message>
        <source>Install MindMate again, from where you first got it.</source>
        <translation>MindMate फिर से इंस्टॉल करें, वहीं से जहाँ से आपने पहली बार लिया था।</translation>
    </message>
    <message>
        <source>Install the newer version and open it with that.</source>
        <translation>नया संस्करण इंस्टॉल करें और उससे खोलें।</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>इसे छुआ नहीं गया।</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>इसका इस्तेमाल नहीं किया गया।</translation>
    </message>
    <message>
        <source>Look at capital letters and the keyboard’s language, and try again.</source>
        <translation>बड़े-छोटे अक्षर और कीबोर्ड की भाषा देखें, और दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>Look for the newest note of your recovery words.</source>
        <translation>अपने रिकवरी शब्दों का सबसे नया नोट ढूँढें।</translation>
    </message>
    <message>
        <source>Make it yours alone (chmod 600), and think about a new passphrase.</source>
        <translation>इसे सिर्फ़ अपने लिए रखें (chmod 600), और नए पासफ़्रेज़ के बारे में सोचें।</translation>
    </message>
    <message>
        <source>MindMate changed nothing, so that nothing more is lost.</source>
        <translation>MindMate ने कुछ नहीं बदला, ताकि और कुछ न खोए।</translation>
    </message>
    <message>
        <source>MindMate does not know the format of {name}.</source>
        <translation>MindMate {name} का फ़ॉर्मैट नहीं जानता।</translation>
    </message>
    <message>
        <source>MindMate made a mistake of its own.</source>
        <translation>MindMate से ख़ुद एक ग़लती हुई।</translation>
    </message>
    <message>
        <source>More than one entry begins like that.</source>
        <translation>एक से ज़्यादा प्रविष्टियाँ ऐसे शुरू होती हैं।</translation>
    </message>
    <message>
        <source>No keychain was found on this computer that keeps a key safely.</source>
        <translation>इस कंप्यूटर पर ऐसा कोई कीचेन नहीं मिला जो कुंजी को सुरक्षित रखता हो।</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>कुछ नहीं बदला गया।</translation>
    </message>
    <message>
        <source>Nothing was written with it.</source>
        <translation>इससे कुछ नहीं लिखा गया।</translation>
    </message>
    <message>
        <source>Open MindMate once to set it up, or run mindmate vault create.</source>
        <translation>तैयार करने के लिए MindMate को एक बार खोलें, या mindmate vault create चलाएँ।</translation>
    </message>
    <message>
        <source>Other people on this computer can read the passphrase file {name}.</source>
        <translation>इस कंप्यूटर पर दूसरे लोग पासफ़्रेज़ की फ़ाइल {name} पढ़ सकते हैं।</translation>
    </message>
    <message>
        <source>Part of your journal can’t be read: its files are damaged.</source>
        <translation>आपकी डायरी का एक हिस्सा पढ़ा नहीं जा सकता: उसकी फ़ाइलें ख़राब हैं।</translation>
    </message>
    <message>
        <source>Put back the key file from a copy that you trust.</source>
        <translation>कुंजी की फ़ाइल को किसी भरोसेमंद कॉपी से वापस रखें।</translation>
    </message>
    <message>
        <source>Put it back, or choose another model file.</source>
        <translation>उसे वापस रखें, या कोई और मॉडल फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>Rename the new file, then add it.</source>
        <translation>नई फ़ाइल का नाम बदलें, फिर उसे जोड़ें।</translation>
    </message>
    <message>
        <source>Restore a backup, or let MindMate save what is readable.</source>
        <translation>कोई बैकअप वापस लाएँ, या MindMate को बचाने दें जो पढ़ा जा सके।</translation>
    </message>
    <message>
        <source>Restore a backup, or save what can be read: the lock screen and mindmate vault do both.</source>
        <translation>कोई बैकअप वापस लाएँ, या जो पढ़ा जा सके उसे बचाएँ: लॉक स्क्रीन और mindmate vault दोनों करते हैं।</translation>
    </message>
    <message>
        <source>Run make run once more, or install MindMate again.</source>
        <translation>make run एक बार फिर चलाएँ, या MindMate फिर से इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>Say --yes, or export to a file that ends in .mmb.</source>
        <translation>--yes कहें, या ऐसी फ़ाइल में एक्सपोर्ट करें जो .mmb पर ख़त्म हो।</translation>
    </message>
    <message>
        <source>See mindmate --help.</source>
        <translation>mindmate --help देखें।</translation>
    </message>
    <message>
        <source>See that the disk has room and is well. MindMate tries again by itself.</source>
        <translation>देखें कि डिस्क में जगह है और वह ठीक है। MindMate अपने आप फिर कोशिश करता है।</translation>
    </message>
    <message>
        <source>Send it in smaller parts.</source>
        <translation>इसे छोटे हिस्सों में भेजें।</translation>
    </message>
    <message>
        <source>Send your message again, or choose a smaller model.</source>
        <translation>अपना संदेश फिर भेजें, या छोटा मॉडल चुनें।</translation>
    </message>
    <message>
        <source>Send your message again, or start MindMate again.</source>
        <translation>अपना संदेश फिर भेजें, या MindMate फिर से चालू करें।</translation>
    </message>
    <message>
        <source>Send your message again; the model starts anew.</source>
        <translation>अपना संदेश फिर भेजें; मॉडल नए सिरे से चालू होता है।</translation>
    </message>
    <message>
        <source>Split it, and import the parts.</source>
        <translation>इसे बाँटें, और हिस्सों को इंपोर्ट करें।</translation>
    </message>
    <message>
        <source>Start MindMate again. Help now (F1) works all the while; please don’t rely on being noticed.</source>
        <translation>MindMate फिर से चालू करें। अभी मदद (F1) हर समय काम करती है; कृपया इस भरोसे न रहें कि कुछ ध्यान में आ जाएगा।</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>जब चाहें फिर से शुरू करें।</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>रोक दिया, जैसा आपने कहा।</translation>
    </message>
    <message>
        <source>Talk in the terminal with mindmate chat.</source>
        <translation>टर्मिनल में mindmate chat से बात करें।</translation>
    </message>
    <message>
        <source>That entry is no longer here.</source>
        <translation>वह प्रविष्टि अब यहाँ नहीं है।</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>यह वह पासफ़्रेज़ नहीं है।</translation>
    </message>
    <message>
        <source>That message is longer than this model can read at once.</source>
        <translation>यह संदेश इतना लंबा है कि यह मॉडल एक बार में नहीं पढ़ सकता।</translation>
    </message>
    <message>
        <source>That was not quite how this is used: {reason}.</source>
        <translation>इसका इस्तेमाल ठीक ऐसे नहीं होता: {reason}।</translation>
    </message>
    <message>
        <source>The backup {name} is damaged.</source>
        <translation>बैकअप {name} ख़राब है।</translation>
    </message>
    <message>
        <source>The computer does not let MindMate use the file {name}.</source>
        <translation>कंप्यूटर MindMate को फ़ाइल {name} इस्तेमाल नहीं करने देता।</translation>
    </message>
    <message>
        <source>The computer’s memory did not suffice for the model.</source>
        <translation>मॉडल के लिए कंप्यूटर की मेमोरी काफ़ी नहीं थी।</translation>
    </message>
    <message>
        <source>The computer’s memory did not suffice for this.</source>
        <translation>इसके लिए कंप्यूटर की मेमोरी काफ़ी नहीं थी।</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked with the file {name} ({reason}).</source>
        <translation>डिस्क ने फ़ाइल {name} के साथ वह नहीं किया जो कहा गया था ({reason})।</translation>
    </message>
    <message>
        <source>The encryption library on this computer is not built safely.</source>
        <translation>इस कंप्यूटर की एन्क्रिप्शन लाइब्रेरी सुरक्षित ढंग से नहीं बनी है।</translation>
    </message>
    <message>
        <source>The file {name} is not a model that MindMate can read.</source>
        <translation>फ़ाइल {name} ऐसा मॉडल नहीं है जिसे MindMate पढ़ सके।</translation>
    </message>
    <message>
        <source>The key file asks for things that no honest key file asks for.</source>
        <translation>कुंजी की फ़ाइल ऐसी चीज़ें माँगती है जो कोई सच्ची कुंजी फ़ाइल नहीं माँगती।</translation>
    </message>
    <message>
        <source>The model file {name} is incomplete or damaged.</source>
        <translation>मॉडल फ़ाइल {name} अधूरी या ख़राब है।</translation>
    </message>
    <message>
        <source>The model file {name} is not the same as when it was added.</source>
        <translation>मॉडल फ़ाइल {name} वैसी नहीं है जैसी जोड़ते समय थी।</translation>
    </message>
    <message>
        <source>The model file {name} is not where it was.</source>
        <translation>मॉडल फ़ाइल {name} वहाँ नहीं है जहाँ थी।</translation>
    </message>
    <message>
        <source>The model has not answered for a long time, so it was ended.</source>
        <translation>मॉडल ने बहुत देर से जवाब नहीं दिया, इसलिए उसे बंद कर दिया गया।</translation>
    </message>
    <message>
        <source>The model stopped in the middle.</source>
        <translation>मॉडल बीच में रुक गया।</translation>
    </message>
    <message>
        <source>The model {name} does not say how a conversation with it is written.</source>
        <translation>मॉडल {name} नहीं बताता कि उसके साथ बातचीत कैसे लिखी जाती है।</translation>
    </message>
    <message>
        <source>The model {name} is of a kind that this version can’t run.</source>
        <translation>मॉडल {name} ऐसी तरह का है जिसे यह संस्करण नहीं चला सकता।</translation>
    </message>
    <message>
        <source>The model {name} is too large for this computer’s memory.</source>
        <translation>मॉडल {name} इस कंप्यूटर की मेमोरी के लिए बहुत बड़ा है।</translation>
    </message>
    <message>
        <source>The name {name} already belongs to another model.</source>
        <translation>{name} नाम पहले से किसी और मॉडल का है।</translation>
    </message>
    <message>
        <source>The part that checks replies stopped working, so the reply is withheld.</source>
        <translation>जवाबों को जाँचने वाला हिस्सा रुक गया, इसलिए जवाब रोक लिया गया है।</translation>
    </message>
    <message>
        <source>The part that runs models is not installed.</source>
        <translation>मॉडल चलाने वाला हिस्सा इंस्टॉल नहीं है।</translation>
    </message>
    <message>
        <source>The part that watches for signs of danger stopped working.</source>
        <translation>ख़तरे के संकेतों पर नज़र रखने वाला हिस्सा रुक गया।</translation>
    </message>
    <message>
        <source>The passphrase file {name} can’t be read.</source>
        <translation>पासफ़्रेज़ की फ़ाइल {name} पढ़ी नहीं जा सकती।</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>पासफ़्रेज़ ख़ाली है।</translation>
    </message>
    <message>
        <source>The system’s keychain could not open the vault.</source>
        <translation>सिस्टम का कीचेन तिजोरी नहीं खोल सका।</translation>
    </message>
    <message>
        <source>There is already a journal here.</source>
        <translation>यहाँ पहले से एक डायरी है।</translation>
    </message>
    <message>
        <source>There is no backup file {name}.</source>
        <translation>{name} नाम की कोई बैकअप फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>There is no model here to talk with.</source>
        <translation>यहाँ बात करने के लिए कोई मॉडल नहीं है।</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>डिस्क में जगह नहीं बची।</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on.</source>
        <translation>यहाँ विंडो खोलने के लिए कोई स्क्रीन नहीं है।</translation>
    </message>
    <message>
        <source>There is nothing here to unlock yet.</source>
        <translation>यहाँ अभी खोलने के लिए कुछ नहीं है।</translation>
    </message>
    <message>
        <source>These are not 24 recovery words that belong together.</source>
        <translation>ये 24 रिकवरी शब्द एक साथ के नहीं हैं।</translation>
    </message>
    <message>
        <source>These recovery words belong to another vault.</source>
        <translation>ये रिकवरी शब्द किसी और तिजोरी के हैं।</translation>
    </message>
    <message>
        <source>This journal is damaged and open for reading only.</source>
        <translation>यह डायरी ख़राब है और सिर्फ़ पढ़ने के लिए खुली है।</translation>
    </message>
    <message>
        <source>Today’s backup could not be made.</source>
        <translation>आज का बैकअप नहीं बन सका।</translation>
    </message>
    <message>
        <source>Try again. If it happens again, there is a report without any of your words in the logs folder.</source>
        <translation>फिर कोशिश करें। अगर दोबारा ऐसा हो, तो लॉग के फ़ोल्डर में एक रिपोर्ट है जिसमें आपका कोई शब्द नहीं है।</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>अपना पासफ़्रेज़ लिखें।</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase.</source>
        <translation>इसे इसके पासफ़्रेज़ से खोलें।</translation>
    </message>
    <message>
        <source>Unlock it with your passphrase.</source>
        <translation>इसे अपने पासफ़्रेज़ से खोलें।</translation>
    </message>
    <message>
        <source>Use a name that ends in .mmb, .json or .pdf, or a folder for Markdown.</source>
        <translation>ऐसा नाम दें जो .mmb, .json या .pdf पर ख़त्म हो, या Markdown के लिए कोई फ़ोल्डर।</translation>
    </message>
    <message>
        <source>What was kept before is still there, and what you typed stays here.</source>
        <translation>जो पहले रखा गया था वह अब भी है, और जो आपने लिखा वह यहीं रहता है।</translation>
    </message>
    <message>
        <source>What was kept before is still there.</source>
        <translation>जो पहले रखा गया था वह अब भी है।</translation>
    </message>
    <message>
        <source>What you wrote so far is kept.</source>
        <translation>अब तक आपने जो लिखा वह रखा हुआ है।</translation>
    </message>
    <message>
        <source>Your conversations are not affected.</source>
        <translation>आपकी बातचीत पर कोई असर नहीं है।</translation>
    </message>
    <message>
        <source>Your journal is locked.</source>
        <translation>आपकी डायरी लॉक है।</translation>
    </message>
    <message>
        <source>Your journal is open in another MindMate, in a window or a terminal.</source>
        <translation>आपकी डायरी किसी और MindMate में खुली है, किसी विंडो या टर्मिनल में।</translation>
    </message>
    <message>
        <source>Your journal itself is kept as always.</source>
        <translation>आपकी डायरी ख़ुद हमेशा की तरह रखी हुई है।</translation>
    </message>
    <message>
        <source>Your journal was last used by a newer MindMate than this one.</source>
        <translation>आपकी डायरी पिछली बार इससे नए MindMate से इस्तेमाल हुई थी।</translation>
    </message>
    <message>
        <source>Your passphrase opens the journal, as before.</source>
        <translation>आपका पासफ़्रेज़ डायरी को पहले की तरह खोलता है।</translation>
    </message>
    <message>
        <source>Your passphrase still does.</source>
        <translation>आपका पासफ़्रेज़ उसे अब भी खोलता है।</translation>
    </message>
    <message>
        <source>Your text is kept.</source>
        <translation>आपके शब्द रखे हुए हैं।</translation>
    </message>
    <message>
        <source>details in the log</source>
        <translation>ब्योरा लॉग में</translation>
    </message>
    <message>
        <source>{name} could not be read as a journal.</source>
        <translation>{name} को डायरी की तरह नहीं पढ़ा जा सका।</translation>
    </message>
    <message>
        <source>{name} is larger than MindMate reads at once.</source>
        <translation>{name} इतनी बड़ी है कि MindMate एक बार में नहीं पढ़ता।</translation>
    </message>
    <message>
        <source>{name} is not a file of this kind.</source>
        <translation>{name} इस तरह की फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>{name} is there already, and stays as it is.</source>
        <translation>{name} पहले से है, और वैसी ही रहती है।</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n प्रविष्टि</numerusform>
            <numerusform>%n प्रविष्टियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Anyone who has this file can read it.</source>
        <translation>जिसके पास यह फ़ाइल हो वह इसे पढ़ सकता है।</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>डायरी</translation>
    </message>
    <message>
        <source>Mood: {mood} of 5</source>
        <translation>मन: 5 में से {mood}</translation>
    </message>
    <message>
        <source>My name: {name}</source>
        <translation>मेरा नाम: {name}</translation>
    </message>
    <message>
        <source>What MindMate remembers of me</source>
        <translation>MindMate मेरे बारे में क्या याद रखता है</translation>
    </message>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>A new folder</source>
        <translation>एक नया फ़ोल्डर</translation>
    </message>
    <message>
        <source>Anyone who gets this file can read it.</source>
        <translation>यह फ़ाइल जिसे मिले, वह इसे पढ़ सकता है।</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>जगह चुनें…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Export the whole journal</source>
        <translation>पूरी डायरी बाहर निकालें</translation>
    </message>
    <message>
        <source>Export what the list shows</source>
        <translation>सूची में जो दिखता है, उसे बाहर निकालें</translation>
    </message>
    <message>
        <source>I understand. Choose where…</source>
        <translation>समझ लिया। जगह चुनें…</translation>
    </message>
    <message>
        <source>It isn’t locked: whoever opens your folders, a backup service, or the next owner of the stick can read every word. Put it where only you look, and delete it when you no longer need it.</source>
        <translation>यह ताले में नहीं है: जो आपके फ़ोल्डर खोले, कोई बैकअप सेवा, या जिसके पास यह पेन ड्राइव जाए, हर शब्द पढ़ सकता है। इसे वहाँ रखें जहाँ सिर्फ़ आप देखते हैं, और ज़रूरत न रहे तो मिटा दें।</translation>
    </message>
    <message>
        <source>It isn’t locked; keep it where only you look.</source>
        <translation>यह ताले में नहीं है; इसे वहाँ रखें जहाँ सिर्फ़ आप देखते हैं।</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>डायरी</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>कुछ नहीं लिखा गया।</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>रोका जा रहा है…</translation>
    </message>
    <message>
        <source>The file isn’t locked: whoever has it can read it.</source>
        <translation>यह फ़ाइल ताले में नहीं है: जिसके पास हो, वह पढ़ सकता है।</translation>
    </message>
    <message>
        <source>What should it become?</source>
        <translation>इसे क्या बनाना है?</translation>
    </message>
    <message>
        <source>Where should the archive go?</source>
        <translation>संग्रह कहाँ रखना है?</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>लिखा जा रहा है…</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>{name} में लिख दिया।</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A folder of text files, one for each day; every other program opens them.</source>
        <translation>टेक्स्ट फ़ाइलों का फ़ोल्डर, हर दिन की एक; कोई भी दूसरा प्रोग्राम इन्हें खोल लेता है।</translation>
    </message>
    <message numerus="yes">
        <source>Export %n entries</source>
        <translation>
            <numerusform>%n प्रविष्टि बाहर निकालें</numerusform>
            <numerusform>%n प्रविष्टियाँ बाहर निकालें</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked archive</source>
        <translation>ताले में बंद संग्रह</translation>
    </message>
    <message>
        <source>One file for other programs, with everything in it.</source>
        <translation>दूसरे प्रोग्रामों के लिए एक फ़ाइल, जिसमें सब कुछ है।</translation>
    </message>
    <message>
        <source>Only MindMate opens it, with your passphrase or your recovery words. Nothing is lost in it.</source>
        <translation>इसे सिर्फ़ MindMate खोलता है, आपके पासफ़्रेज़ या रिकवरी शब्दों से। इसमें कुछ नहीं खोता।</translation>
    </message>
    <message>
        <source>To read or to print, set like a journal.</source>
        <translation>पढ़ने या छापने के लिए, डायरी की तरह सजा हुआ।</translation>
    </message>
    <message numerus="yes">
        <source>Writing… %n entries so far</source>
        <translation>
            <numerusform>लिखा जा रहा है… अब तक %n प्रविष्टि</numerusform>
            <numerusform>लिखा जा रहा है… अब तक %n प्रविष्टियाँ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Enter sends, Shift and Enter begin a new line.</source>
        <translation>Enter से भेजें, Shift और Enter से नई पंक्ति शुरू करें।</translation>
    </message>
    <message>
        <source>Write what is on your mind</source>
        <translation>जो मन में है, लिखें</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>आपका संदेश</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>From this day</source>
        <translation>इस दिन से</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>… से … तक</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>पिछले 30 दिन</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>पिछले 7 दिन</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>मन की हालत</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>टैग</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>इस साल</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>इस दिन तक</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
</context>
<context>
    <name>ForgottenPanel</name>
    <message>
        <source>Back to the passphrase</source>
        <translation>पासफ़्रेज़ पर वापस</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>नया पासफ़्रेज़</translation>
    </message>
    <message>
        <source>Open it with your recovery words</source>
        <translation>अपने रिकवरी शब्दों से खोलें</translation>
    </message>
    <message>
        <source>Open with the words</source>
        <translation>शब्दों से खोलें</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>24 रिकवरी शब्द</translation>
    </message>
    <message>
        <source>The 24 words from your note, in their order</source>
        <translation>आपके नोट के 24 शब्द, उसी क्रम में</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>वही एक बार फिर</translation>
    </message>
    <message>
        <source>Without them and without the passphrase nobody can open the journal; we can’t either.</source>
        <translation>उनके और पासफ़्रेज़ के बिना डायरी कोई नहीं खोल सकता; हम भी नहीं।</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>After: {source}</source>
        <translation>स्रोत: {source}</translation>
    </message>
    <message>
        <source>All practices</source>
        <translation>सभी अभ्यास</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>शुरू करें</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>फिर से शुरू करें</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>जहाँ थे वहीं से आगे बढ़ें</translation>
    </message>
    <message>
        <source>Let the model word the steps</source>
        <translation>चरणों को मॉडल अपने शब्दों में कहे</translation>
    </message>
    <message>
        <source>The steps and their order stay the same; only how they are said changes. What you write is read for signs of danger first. A step the model words badly is said as it is written here.</source>
        <translation>चरण और उनका क्रम वही रहता है; केवल कहने का ढंग बदलता है। आप जो लिखते हैं, उसे पहले ख़तरे के संकेतों के लिए पढ़ा जाता है। जो चरण मॉडल ठीक से न कह पाए, वह वैसा ही कहा जाता है जैसा यहाँ लिखा है।</translation>
    </message>
    <message>
        <source>When to leave it</source>
        <translation>इसे कब न करें</translation>
    </message>
</context>
<context>
    <name>GoesWithPage</name>
    <message>
        <source>Better days</source>
        <translation>बेहतर दिन</translation>
    </message>
    <message>
        <source>From {days} on there may be something to say. There is no hurry.</source>
        <translation>{days} से शायद कुछ कहा जा सके। कोई जल्दी नहीं है।</translation>
    </message>
    <message>
        <source>Harder days</source>
        <translation>कठिन दिन</translation>
    </message>
    <message>
        <source>In the pictures: left of the line a lower mood, right of it a higher one.</source>
        <translation>चित्रों में: रेखा के बाईं ओर मन नीचा, दाईं ओर ऊँचा।</translation>
    </message>
    <message>
        <source>Looking at your days…</source>
        <translation>आपके दिन देखे जा रहे हैं…</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>स्पष्ट नहीं</translation>
    </message>
    <message>
        <source>Nothing besides moods was noted yet: tags, exercises, sleep or energy would be looked at.</source>
        <translation>मन के सिवा अभी कुछ नहीं लिखा: टैग, अभ्यास, नींद या ऊर्जा देखे जाएँगे।</translation>
    </message>
    <message>
        <source>Nothing stands out from chance so far. That is common, and it may stay so.</source>
        <translation>अब तक कुछ भी संयोग से अलग नहीं दिखता। यह आम है, और ऐसा ही रह सकता है।</translation>
    </message>
    <message>
        <source>Too few days to say</source>
        <translation>कुछ कहने के लिए बहुत कम दिन</translation>
    </message>
    <message>
        <source>What you noted, and how your mood was on those days, from 1 to 5. “Goes with” doesn’t mean “because of”: it may be the other way round, or something else may lie behind both.</source>
        <translation>आपने जो लिखा, और उन दिनों मन कैसा था, 1 से 5 तक। “साथ चलता है” का मतलब “के कारण” नहीं है: बात उलटी भी हो सकती है, या दोनों के पीछे कुछ और।</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>Good afternoon</source>
        <translation>नमस्ते</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>शुभ संध्या</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>सुप्रभात</translation>
    </message>
    <message>
        <source>I can’t sleep</source>
        <translation>मुझे नींद नहीं आ रही</translation>
    </message>
    <message>
        <source>I want to sort my thoughts</source>
        <translation>मन की बातें सुलझानी हैं</translation>
    </message>
    <message>
        <source>It was a hard day</source>
        <translation>आज का दिन मुश्किल था</translation>
    </message>
    <message>
        <source>It’s late. Take your time.</source>
        <translation>देर हो गई है। आराम से लिखें।</translation>
    </message>
    <message>
        <source>Something is worrying me</source>
        <translation>कोई बात परेशान कर रही है</translation>
    </message>
    <message>
        <source>What is on your mind? There is no right way to begin.</source>
        <translation>आपके मन में क्या है? शुरू करने का कोई एक सही तरीक़ा नहीं होता।</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source> or </source>
        <translation> या </translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation>बच्चों और किशोरों के लिए</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>सबके लिए</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>आपात स्थिति में</translation>
    </message>
    <message>
        <source>When somebody hurts or threatens you</source>
        <translation>जब कोई आपको चोट पहुँचाए या धमकाए</translation>
    </message>
</context>
<context>
    <name>HelpNow</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>My safety plan</source>
        <translation>मेरी सुरक्षा योजना</translation>
    </message>
    <message>
        <source>The oldest of these numbers is of {date}. Numbers change; if one fails, use the emergency number.</source>
        <translation>इनमें सबसे पुराना नंबर {date} का है। नंबर बदल जाते हैं; कोई न लगे, तो आपातकालीन नंबर मिलाएँ।</translation>
    </message>
    <message>
        <source>These people are there for moments like this. MindMate is a program: it can’t call or write to anybody for you. If you can’t call, ask someone near you to do it.</source>
        <translation>ये लोग ऐसे ही पलों के लिए हैं। MindMate एक प्रोग्राम है: यह आपकी जगह किसी को फ़ोन या संदेश नहीं कर सकता। अगर आप फ़ोन न कर पाएँ, तो पास के किसी व्यक्ति से कहें।</translation>
    </message>
    <message>
        <source>You don’t have to get through this alone</source>
        <translation>आपको यह अकेले नहीं झेलना है</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Conversations</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>अभी मदद</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>लॉक करें</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>लॉक करें (Ctrl+L)</translation>
    </message>
    <message>
        <source>People who can help (F1)</source>
        <translation>मदद करने वाले लोग (F1)</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A mood on {known} of the last %n days.</source>
        <translation>
            <numerusform>पिछले दिन की मन की हालत: {known}।</numerusform>
            <numerusform>पिछले %n दिनों में से {known} पर मन की हालत।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enough moods in {known} of the last %n months.</source>
        <translation>
            <numerusform>पिछले महीने में पर्याप्त मन की हालतें: {known}।</numerusform>
            <numerusform>पिछले %n महीनों में से {known} में पर्याप्त मन की हालतें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enough moods in {known} of the last %n weeks.</source>
        <translation>
            <numerusform>पिछले सप्ताह में पर्याप्त मन की हालतें: {known}।</numerusform>
            <numerusform>पिछले %n सप्ताहों में से {known} में पर्याप्त मन की हालतें।</numerusform>
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
            <numerusform>%n दिन लिखा गया।</numerusform>
            <numerusform>%n दिन लिखा गया।</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that stands out from chance {per}: the difference is {between}.</source>
        <translation>{per} संयोग से अलग कुछ नहीं: अंतर {between} है।</translation>
    </message>
    <message numerus="yes">
        <source>So far %n days have a mood.</source>
        <translation>
            <numerusform>अब तक %n दिन का मन लिखा है।</numerusform>
            <numerusform>अब तक %n दिनों का मन लिखा है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few days to say.</source>
        <translation>कुछ कहने के लिए बहुत कम दिन।</translation>
    </message>
    <message>
        <source>Week from {date}</source>
        <translation>{date} से सप्ताह</translation>
    </message>
    <message>
        <source>Your mood was about {points} higher {per} ({between}).</source>
        <translation>{per} आपका मन लगभग {points} ऊँचा था ({between})।</translation>
    </message>
    <message>
        <source>Your mood was about {points} lower {per} ({between}).</source>
        <translation>{per} आपका मन लगभग {points} नीचा था ({between})।</translation>
    </message>
    <message>
        <source>a mood {on_days}, too few to say</source>
        <translation>{on_days} मन की हालत, कुछ कहने के लिए बहुत कम</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>{low} और {high} के बीच</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>ऊर्जा</translation>
    </message>
    <message>
        <source>for each hour of sleep more</source>
        <translation>नींद के हर अतिरिक्त घंटे पर</translation>
    </message>
    <message>
        <source>for each step more</source>
        <translation>हर अतिरिक्त स्तर पर</translation>
    </message>
    <message>
        <source>for each step of energy more</source>
        <translation>ऊर्जा के हर अतिरिक्त स्तर पर</translation>
    </message>
    <message>
        <source>hours of sleep</source>
        <translation>नींद के घंटे</translation>
    </message>
    <message>
        <source>no mood noted</source>
        <translation>कोई मन की हालत नहीं लिखी</translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>%n दिन पर</numerusform>
            <numerusform>%n दिनों पर</numerusform>
        </translation>
    </message>
    <message>
        <source>on days with it</source>
        <translation>इसके साथ वाले दिनों में</translation>
    </message>
    <message>
        <source>{mood}, as the mean of moods {on_days}</source>
        <translation>{mood}, {on_days} की मन की हालतों का औसत</translation>
    </message>
    <message>
        <source>{when}: {score} of {highest}, in the range “{band}”</source>
        <translation>{when}: {highest} में से {score}, श्रेणी “{band}”</translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <translation>{when}: {what}</translation>
    </message>
    <message>
        <source>{where}; about as the time before.</source>
        <translation>{where}; लगभग पिछली बार जैसा।</translation>
    </message>
    <message>
        <source>{where}; noticeably less than the time before.</source>
        <translation>{where}; पिछली बार से स्पष्ट रूप से कम।</translation>
    </message>
    <message>
        <source>{where}; noticeably more than the time before.</source>
        <translation>{where}; पिछली बार से स्पष्ट रूप से अधिक।</translation>
    </message>
    <message>
        <source>{with_it} with it, {without} without.</source>
        <translation>{with_it} इसके साथ, {without} इसके बिना।</translation>
    </message>
</context>
<context>
    <name>InsightsRoom</name>
    <message>
        <source>Insights</source>
        <translation>झलक</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>मन की हालत</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>काग़ज़ पर</translation>
    </message>
    <message>
        <source>Page of the insights</source>
        <translation>झलक का पृष्ठ</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>प्रश्नावलियाँ</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>क्या साथ चलता है</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>आपका सप्ताह</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n चुनी गई</numerusform>
            <numerusform>%n चुनी गईं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n प्रविष्टि</numerusform>
            <numerusform>%n प्रविष्टियाँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are similar in meaning</source>
        <translation>
            <numerusform>%n जगह का मतलब मिलता-जुलता है</numerusform>
            <numerusform>%n जगहों का मतलब मिलता-जुलता है</numerusform>
        </translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>हाल-चाल</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>हाल-चाल</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>बातचीतें</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>Free writing</source>
        <translation>खुला लेखन</translation>
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
        <translation>प्रश्नावली</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>प्रश्नावलियाँ</translation>
    </message>
    <message>
        <source>Similar in meaning: {day}, {words}</source>
        <translation>मिलता-जुलता मतलब: {day}, {words}</translation>
    </message>
    <message>
        <source>Today · {date}</source>
        <translation>आज · {date}</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>लेखन</translation>
    </message>
    <message>
        <source>Yesterday · {date}</source>
        <translation>कल · {date}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>कोई प्रविष्टि नहीं</translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message>
        <source>About “{what}”</source>
        <translation>“{what}” के बारे में</translation>
    </message>
    <message>
        <source>Choose an entry, or begin a new page.</source>
        <translation>कोई प्रविष्टि चुनें, या नया पन्ना शुरू करें।</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>लिखें</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>A copy to put somewhere else</source>
        <translation>कहीं और रखने के लिए प्रति</translation>
    </message>
    <message>
        <source>As an encrypted archive, or as PDF, Markdown or JSON, which anyone can read.</source>
        <translation>कूटबद्ध संग्रह के रूप में, या PDF, Markdown या JSON में, जिन्हें कोई भी पढ़ सकता है।</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>बैकअप</translation>
    </message>
    <message>
        <source>Bring a journal in</source>
        <translation>डायरी भीतर लाएँ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>हो गया।</translation>
    </message>
    <message>
        <source>Encrypted archive (*.mmb)</source>
        <translation>कूटबद्ध संग्रह (*.mmb)</translation>
    </message>
    <message>
        <source>Entries added: {added}. There already: {known}.</source>
        <translation>जुड़ी प्रविष्टियाँ: {added}। पहले से: {known}।</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>सब कुछ मिटाएँ</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>मिटाएँ…</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>सब कुछ सही-सलामत है।</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>निर्यात</translation>
    </message>
    <message>
        <source>Folder of Markdown (*)</source>
        <translation>Markdown का फ़ोल्डर (*)</translation>
    </message>
    <message>
        <source>From MindMate, Day One, jrnl, or Markdown. Nothing that is here is changed.</source>
        <translation>MindMate, Day One, jrnl या Markdown से। यहाँ जो है, वह नहीं बदलता।</translation>
    </message>
    <message>
        <source>Give room back</source>
        <translation>जगह लौटाएँ</translation>
    </message>
    <message>
        <source>Go back to one</source>
        <translation>किसी एक पर लौटें</translation>
    </message>
    <message>
        <source>Here: {count}. The newest: {moment}, {size}.</source>
        <translation>यहाँ: {count}। सबसे नया: {moment}, {size}।</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>आयात</translation>
    </message>
    <message>
        <source>Is everything whole?</source>
        <translation>क्या सब सही-सलामत है?</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Journals (*.mmb *.json *.zip *.txt *.md)</source>
        <translation>डायरियाँ (*.mmb *.json *.zip *.txt *.md)</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>विदा</translation>
    </message>
    <message>
        <source>Looking at every page…</source>
        <translation>हर पन्ना देखा जा रहा है…</translation>
    </message>
    <message>
        <source>Made by itself, once a day</source>
        <translation>दिन में एक बार, अपने-आप</translation>
    </message>
    <message>
        <source>MindMate backup (*.mmb)</source>
        <translation>MindMate बैकअप (*.mmb)</translation>
    </message>
    <message>
        <source>MindMate {day}.mmb</source>
        <translation>MindMate {day}.mmb</translation>
    </message>
    <message>
        <source>My journal.mmb</source>
        <translation>मेरी डायरी.mmb</translation>
    </message>
    <message>
        <source>One encrypted file with everything, for a stick or another disk.</source>
        <translation>सब कुछ एक कूटबद्ध फ़ाइल में, पेन ड्राइव या दूसरी डिस्क के लिए।</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>Reads every page. You can go on writing meanwhile.</source>
        <translation>हर पन्ना पढ़ता है। इस बीच आप लिखते रह सकते हैं।</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>प्रति सहेजें</translation>
    </message>
    <message>
        <source>Take everything with you</source>
        <translation>सब कुछ साथ ले जाएँ</translation>
    </message>
    <message>
        <source>The archive’s passphrase</source>
        <translation>संग्रह का पासफ़्रेज़</translation>
    </message>
    <message>
        <source>The place of deleted words, back to the disk.</source>
        <translation>मिटाए गए शब्दों की जगह, डिस्क को वापस।</translation>
    </message>
    <message>
        <source>There is none yet. The first is made a few minutes after unlocking.</source>
        <translation>अभी कोई नहीं है। पहला, खोलने के कुछ मिनट बाद बनता है।</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>समेटें</translation>
    </message>
    <message>
        <source>Tidying up…</source>
        <translation>समेटा जा रहा है…</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>लिखें</translation>
    </message>
    <message>
        <source>Write it so that anyone can read it?</source>
        <translation>ऐसे लिखें कि कोई भी पढ़ सके?</translation>
    </message>
    <message>
        <source>Writing the copy, and reading it back…</source>
        <translation>प्रति लिखी और वापस पढ़ी जा रही है…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>लिखा जा रहा है…</translation>
    </message>
    <message>
        <source>Your whole journal, for good.</source>
        <translation>आपकी पूरी डायरी, हमेशा के लिए।</translation>
    </message>
    <message>
        <source>Your words, out and in</source>
        <translation>आपके शब्द, बाहर और भीतर</translation>
    </message>
    <message>
        <source>{name} is locked. Type its passphrase, then Enter.</source>
        <translation>{name} बंद है। उसका पासफ़्रेज़ लिखें, फिर Enter दबाएँ।</translation>
    </message>
    <message>
        <source>{name} is written, and was read back ({size}). It opens with your passphrase.</source>
        <translation>{name} लिखी गई और वापस पढ़ी गई ({size})। यह आपके पासफ़्रेज़ से खुलती है।</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} लिखी गई।</translation>
    </message>
    <message>
        <source>{name} isn’t locked. Keep it where only you look, or choose the encrypted archive.</source>
        <translation>{name} बंद नहीं है। उसे वहाँ रखें जहाँ सिर्फ़ आप देखते हैं, या कूटबद्ध संग्रह चुनें।</translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>Change</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>रखें</translation>
    </message>
    <message>
        <source>Other words for it</source>
        <translation>इसके लिए दूसरे शब्द</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>About MindMate, licences, what is protected</source>
        <translation>MindMate के बारे में, लाइसेंस, क्या सुरक्षित है</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>सारे शॉर्टकट</translation>
    </message>
    <message>
        <source>Backups, export, import</source>
        <translation>बैकअप, निर्यात, आयात</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>नई पंक्ति शुरू करें</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>दूसरा मॉडल चुनें</translation>
    </message>
    <message>
        <source>Choose the message after</source>
        <translation>बाद का संदेश चुनें</translation>
    </message>
    <message>
        <source>Choose the message before</source>
        <translation>पहले का संदेश चुनें</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>गहरे रंग</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>प्रविष्टि मिटाएँ</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <source>Help now: people you can reach</source>
        <translation>अभी मदद: जिन लोगों तक आप पहुँच सकते हैं</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>विंडो छिपाएँ</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>तेज़ कंट्रास्ट, हाँ या नहीं</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>बातचीत में</translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation>डायरी में</translation>
    </message>
    <message>
        <source>Insights: mood, questionnaires, a look back</source>
        <translation>झलक: मन की हालत, प्रश्नावलियाँ, पीछे एक नज़र</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>डायरी</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>बड़ा पाठ</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>हल्के रंग</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>लॉक करें</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>रूप</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>नई बातचीत</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>कमरे</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>सुरक्षा योजना</translation>
    </message>
    <message>
        <source>Search and jump</source>
        <translation>खोजें और पहुँचें</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>डायरी में खोजें</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>छोटा पाठ</translation>
    </message>
    <message>
        <source>Stop the reply, or go back</source>
        <translation>जवाब रोकें, या लौटें</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>पाठ 100 %</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>इसके साथ क्या कर सकते हैं</translation>
    </message>
    <message>
        <source>Write freely, without a conversation</source>
        <translation>बिना बातचीत के खुलकर लिखें</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Text {number}</source>
        <translation>{number} पर SMS करें</translation>
    </message>
    <message>
        <source>Text {word} to {number}</source>
        <translation>{number} पर {word} लिखकर भेजें</translation>
    </message>
    <message>
        <source>checked {date}</source>
        <translation>जाँचा गया {date}</translation>
    </message>
    <message>
        <source>one source, {date}</source>
        <translation>एक स्रोत, {date}</translation>
    </message>
    <message>
        <source>or text {number}</source>
        <translation>या {number} पर SMS</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Help now</source>
        <translation>अभी मदद</translation>
    </message>
    <message>
        <source>I don’t have the passphrase any more</source>
        <translation>मेरे पास अब पासफ़्रेज़ नहीं है</translation>
    </message>
    <message>
        <source>Open with this computer’s keychain</source>
        <translation>इस कंप्यूटर के कीचेन से खोलें</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>पासफ़्रेज़</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>वापस लाया जा रहा है…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>बचाया जा रहा है…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>खुल रहा है…</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>आपका फिर स्वागत है</translation>
    </message>
    <message>
        <source>Your journal is locked. Only your passphrase opens it.</source>
        <translation>आपकी डायरी लॉक है। सिर्फ़ आपका पासफ़्रेज़ इसे खोलता है।</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Also Ctrl and + or −.</source>
        <translation>Ctrl और + या − से भी।</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>सिस्टम जैसा</translation>
    </message>
    <message>
        <source>Clear edges, black on white or white on black.</source>
        <translation>साफ़ किनारे, सफ़ेद पर काला या काले पर सफ़ेद।</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>रंग</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरे</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>तेज़ कंट्रास्ट</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>कम हलचल</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्के</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>रूप</translation>
    </message>
    <message>
        <source>MindMate speaks</source>
        <translation>MindMate की भाषा</translation>
    </message>
    <message>
        <source>Nothing slides or moves by itself.</source>
        <translation>कुछ भी अपने-आप नहीं सरकता या हिलता।</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>पाठ का आकार</translation>
    </message>
    <message>
        <source>The model may still answer in the language that you write in, as well as it can.</source>
        <translation>मॉडल शायद उसी भाषा में जवाब दे जिसमें आप लिखते हैं, जितना उससे हो सके।</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Erasing…</source>
        <translation>मिटाया जा रहा है…</translation>
    </message>
    <message>
        <source>Going back to the backup…</source>
        <translation>बैकअप पर लौटा जा रहा है…</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>लॉक हो रहा है…</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message numerus="yes">
        <source>%n things you said are personal: health, faith, money or the like.</source>
        <translation>
            <numerusform>आपकी कही %n बात बहुत निजी है: सेहत, आस्था, पैसा या ऐसा ही कुछ।</numerusform>
            <numerusform>आपकी कही %n बातें बहुत निजी हैं: सेहत, आस्था, पैसा या ऐसा ही कुछ।</numerusform>
        </translation>
    </message>
    <message>
        <source>From “{title}”, {day}</source>
        <translation>“{title}” से, {day}</translation>
    </message>
    <message>
        <source>Kept since {day}</source>
        <translation>{day} से याद है</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>यह कहाँ से है</translation>
    </message>
</context>
<context>
    <name>MemoryPage</name>
    <message>
        <source>Delete all…</source>
        <translation>सब मिटाएँ…</translation>
    </message>
    <message>
        <source>Delete everything it remembers</source>
        <translation>जो कुछ याद है, सब मिटाएँ</translation>
    </message>
    <message>
        <source>Delete everything it remembers?</source>
        <translation>जो कुछ याद है, सब मिटा दें?</translation>
    </message>
    <message>
        <source>Delete this line?</source>
        <translation>यह पंक्ति मिटा दें?</translation>
    </message>
    <message>
        <source>Each line, and what waits for your answer. It isn’t asked about again.</source>
        <translation>हर पंक्ति, और जो आपके जवाब की राह देख रही है। इसके बारे में फिर नहीं पूछा जाएगा।</translation>
    </message>
    <message>
        <source>For example: I work nights</source>
        <translation>जैसे: मैं रात में काम करता हूँ</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>भूलना</translation>
    </message>
    <message>
        <source>I ask about them only if you want me to.</source>
        <translation>इनके बारे में मैं तभी पूछता हूँ जब आप चाहें।</translation>
    </message>
    <message>
        <source>It is changed.</source>
        <translation>बदल दिया गया।</translation>
    </message>
    <message>
        <source>It is forgotten.</source>
        <translation>भुला दिया गया।</translation>
    </message>
    <message>
        <source>It is remembered.</source>
        <translation>याद रख लिया गया।</translation>
    </message>
    <message>
        <source>It may ask about what you say, and uses what is kept.</source>
        <translation>आपकी कही बात के बारे में पूछ सकता है, और जो याद है उसे काम में लेता है।</translation>
    </message>
    <message>
        <source>It won’t be asked about again.</source>
        <translation>इसके बारे में फिर नहीं पूछा जाएगा।</translation>
    </message>
    <message>
        <source>MindMate may ask about a sentence of yours when you come back. Nothing is kept without your yes. What is kept lies encrypted here, and the model is told what fits.</source>
        <translation>आपके लौटने पर MindMate आपके किसी वाक्य के बारे में पूछ सकता है। आपकी हाँ के बिना कुछ नहीं रखा जाता। जो रखा जाता है, वह यहीं कूटबद्ध रहता है, और मॉडल को वही बताया जाता है जो काम का हो।</translation>
    </message>
    <message>
        <source>Nothing is asked and nothing is told to the model. What is kept stays until you delete it.</source>
        <translation>कुछ नहीं पूछा जाता और मॉडल को कुछ नहीं बताया जाता। जो रखा है, वह आपके मिटाने तक रहता है।</translation>
    </message>
    <message>
        <source>Nothing is remembered.</source>
        <translation>कुछ भी याद नहीं रखा गया है।</translation>
    </message>
    <message>
        <source>Remember beyond a conversation</source>
        <translation>बातचीत के बाद भी याद रखना</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>याद रखें</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <source>Something to remember of you</source>
        <translation>आपके बारे में याद रखने की कोई बात</translation>
    </message>
    <message>
        <source>Tell it something</source>
        <translation>उसे कुछ बताएँ</translation>
    </message>
    <message>
        <source>The journal’s search by meaning knows {done} of {every} texts so far.</source>
        <translation>मतलब से खोज अब तक डायरी के {every} में से {done} पाठ जानती है।</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>आपके जवाब की राह में</translation>
    </message>
    <message>
        <source>What it remembers of me</source>
        <translation>मेरे बारे में क्या याद है</translation>
    </message>
    <message>
        <source>Your conversations and your journal stay.</source>
        <translation>आपकी बातचीतें और डायरी बनी रहती हैं।</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>All its versions go with it. It can’t be brought back from here.</source>
        <translation>इसके सारे रूप भी जाएँगे। यहाँ से इसे वापस नहीं लाया जा सकता।</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>कॉपी हो गया।</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>यह संदेश मिटाएँ?</translation>
    </message>
    <message>
        <source>Noted, here only.</source>
        <translation>दर्ज हुआ, सिर्फ़ यहाँ।</translation>
    </message>
    <message>
        <source>The answer to it goes too, with all versions. It can’t be brought back from here.</source>
        <translation>इसका जवाब भी जाएगा, सारे रूपों के साथ। यहाँ से इसे वापस नहीं लाया जा सकता।</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Another answer</source>
        <translation>दूसरा जवाब</translation>
    </message>
    <message>
        <source>Change and send again</source>
        <translation>बदलकर फिर भेजें</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>चुना हुआ कॉपी करें</translation>
    </message>
    <message>
        <source>Delete this message</source>
        <translation>यह संदेश मिटाएँ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>और</translation>
    </message>
    <message>
        <source>This didn’t help</source>
        <translation>इससे मदद नहीं मिली</translation>
    </message>
    <message>
        <source>This helped</source>
        <translation>इससे मदद मिली</translation>
    </message>
    <message>
        <source>Version after</source>
        <translation>बाद का रूप</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>पहले का रूप</translation>
    </message>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Check the file</source>
        <translation>फ़ाइल जाँचें</translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation>क्या यह यहाँ चलेगा?</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>इस्तेमाल में</translation>
    </message>
    <message>
        <source>It fits: {total} of {free} free memory. About {words} words of a conversation stay in view.</source>
        <translation>चलेगा: {free} ख़ाली मेमोरी में से {total}। बातचीत के क़रीब {words} शब्द नज़र में रहते हैं।</translation>
    </message>
    <message>
        <source>Meant for: {text}</source>
        <translation>इसके लिए: {text}</translation>
    </message>
    <message>
        <source>Not for: {text}</source>
        <translation>इसके लिए नहीं: {text}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>सूची से हटाएँ</translation>
    </message>
    <message>
        <source>The graphics processor helps ({name}).</source>
        <translation>ग्राफ़िक्स प्रोसेसर मदद करता है ({name})।</translation>
    </message>
    <message>
        <source>Too large for this computer now: it would take {total}, and {free} are free. Close other programs, or choose a smaller model.</source>
        <translation>अभी इस कंप्यूटर के लिए बहुत बड़ा: {total} चाहिए, और {free} ख़ाली हैं। दूसरे प्रोग्राम बंद करें, या छोटा मॉडल चुनें।</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>इसे इस्तेमाल करें</translation>
    </message>
</context>
<context>
    <name>ModelStep</name>
    <message>
        <source>A model to talk with</source>
        <translation>बात करने के लिए एक मॉडल</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>फ़ाइल जाँची जा रही है…</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>मॉडल फ़ाइल चुनें</translation>
    </message>
    <message>
        <source>MindMate speaks through a language model, a file on this computer. You can change it later.</source>
        <translation>MindMate एक भाषा मॉडल से बोलता है, जो इसी कंप्यूटर पर एक फ़ाइल है। आप उसे बाद में बदल सकते हैं।</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>मॉडल (*.gguf)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>शुरू करें</translation>
    </message>
    <message>
        <source>Use a model file of my own (.gguf)</source>
        <translation>मेरी अपनी मॉडल फ़ाइल लें (.gguf)</translation>
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
        <translation>तीर की कुंजियाँ दिन बदलती हैं, Page Up और Page Down महीना, Enter उस दिन को दिखाता है।</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>अगला महीना</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>पिछला महीना</translation>
    </message>
</context>
<context>
    <name>Mood</name>
    <message>
        <source>Good</source>
        <translation>अच्छा</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>बीच का</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>उदास</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>बहुत अच्छा</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>बहुत उदास</translation>
    </message>
</context>
<context>
    <name>MoodButton</name>
    <message>
        <source>Add a mood</source>
        <translation>मन की हालत जोड़ें</translation>
    </message>
    <message>
        <source>Mood: {mood}</source>
        <translation>मन की हालत: {mood}</translation>
    </message>
</context>
<context>
    <name>MoodCheckIn</name>
    <message>
        <source>A few words about it, if you like</source>
        <translation>चाहें तो इस बारे में कुछ शब्द</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>How are you right now?</source>
        <translation>अभी आप कैसा महसूस कर रहे हैं?</translation>
    </message>
    <message>
        <source>Sleep, energy, tags</source>
        <translation>नींद, ऊर्जा, टैग</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>{mood}, at {clock}. It is in your journal.</source>
        <translation>{mood}, {clock} बजे। यह आपकी डायरी में है।</translation>
    </message>
</context>
<context>
    <name>MoodFaces</name>
    <message>
        <source>Mood</source>
        <translation>मन</translation>
    </message>
</context>
<context>
    <name>MoodPage</name>
    <message>
        <source>A day leads to what you wrote on it.</source>
        <translation>कोई दिन वहाँ ले जाता है जो आपने उस दिन लिखा था।</translation>
    </message>
    <message>
        <source>Arrow keys go from one to the next.</source>
        <translation>तीर कुंजियाँ एक से अगले पर जाती हैं।</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>महीने के अनुसार</translation>
    </message>
    <message>
        <source>Five weeks</source>
        <translation>पाँच सप्ताह</translation>
    </message>
    <message>
        <source>Half a year</source>
        <translation>छह महीने</translation>
    </message>
    <message>
        <source>Nothing is here yet. When you have noted how you are on a few days, you will see it here. There is no hurry, and gaps are fine.</source>
        <translation>यहाँ अभी कुछ नहीं है। जब आप कुछ दिन लिखेंगे कि आप कैसे हैं, तो वह यहाँ दिखेगा। कोई जल्दी नहीं है, और बीच के खाली दिन ठीक हैं।</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>दिखाया गया समय</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation>दो साल</translation>
    </message>
    <message>
        <source>Your mood over time</source>
        <translation>समय के साथ आपकी मन की हालत</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>Energy</source>
        <translation>ऊर्जा</translation>
    </message>
    <message>
        <source>Sleep last night</source>
        <translation>पिछली रात की नींद</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>टैग</translation>
    </message>
</context>
<context>
    <name>NeutralPage</name>
    <message>
        <source>Notes</source>
        <translation>नोट्स</translation>
    </message>
</context>
<context>
    <name>Onboarding</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>अभी मदद</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{all} में से {at}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Choose entries, or take all that the list shows.</source>
        <translation>प्रविष्टियाँ चुनें, या सूची की सब लें।</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>कई चुनें</translation>
    </message>
    <message>
        <source>Export all of these…</source>
        <translation>ये सब बाहर निकालें…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>बाहर निकालें…</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>जहाँ थे वहीं से आगे बढ़ें</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>डायरी</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>महीना</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>सूची छोटी करें</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>किसी पन्ने में ये सारे शब्द नहीं हैं।</translation>
    </message>
    <message>
        <source>None of this is treatment. The words were written with care, after the sources that each exercise names; no clinician has reviewed them.</source>
        <translation>इनमें से कुछ भी इलाज नहीं है। ये शब्द ध्यान से, हर अभ्यास में बताए गए स्रोतों के अनुसार लिखे गए हैं; किसी विशेषज्ञ ने इन्हें जाँचा नहीं है।</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer words, or fewer filters, find more.</source>
        <translation>कुछ मेल नहीं खाता। कम शब्द या कम फ़िल्टर से ज़्यादा मिलेगा।</translation>
    </message>
    <message>
        <source>Nothing is here yet. Conversations, check-ins and what you write will be, day by day; locked, and on this computer only.</source>
        <translation>यहाँ अभी कुछ नहीं है। बातचीतें, हाल-चाल और जो आप लिखेंगे, दिन-ब-दिन यहाँ होगा; ताले में, और सिर्फ़ इसी कंप्यूटर पर।</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>Small exercises, one step at a time. None needs the model. What you write stays here, and is kept in your journal.</source>
        <translation>छोटे अभ्यास, एक बार में एक चरण। किसी को मॉडल की ज़रूरत नहीं। आप जो लिखते हैं वह यहीं रहता है और आपकी डायरी में रखा जाता है।</translation>
    </message>
    <message>
        <source>What helps you, and who, written down on a calmer day. It has a room of its own.</source>
        <translation>क्या और कौन आपकी मदद करता है, किसी शांत दिन लिखा हुआ। इसकी अपनी जगह है।</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>लिखें</translation>
    </message>
    <message>
        <source>Write freely, without a conversation (Ctrl+Shift+N)</source>
        <translation>बिना बातचीत के खुलकर लिखें (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>You had begun</source>
        <translation>आपने शुरू किया था</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Conversation</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>Search and jump</source>
        <translation>खोजें और पहुँचें</translation>
    </message>
    <message>
        <source>Search your journal, or jump to…</source>
        <translation>डायरी में खोजें, या यहाँ पहुँचें…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>जो मिला</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>A month</source>
        <translation>एक महीना</translation>
    </message>
    <message>
        <source>A page to show to a doctor or somebody else whom you trust: what you noted, counted and not judged. None of your own words are in it. It is made only when you ask for it.</source>
        <translation>डॉक्टर या किसी भरोसेमंद को दिखाने के लिए एक पन्ना: आपने जो लिखा, गिना हुआ, बिना किसी निर्णय के। इसमें आपके अपने शब्द नहीं हैं। यह तभी बनता है जब आप चाहें।</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>एक साल</translation>
    </message>
    <message>
        <source>Anyone who has this file can read it.</source>
        <translation>जिसके पास यह फ़ाइल हो वह इसे पढ़ सकता है।</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>जगह चुनें</translation>
    </message>
    <message>
        <source>It isn’t locked, unlike your journal. Keep it where only you look, and delete it when it was used.</source>
        <translation>आपकी डायरी की तरह यह बंद नहीं है। इसे वहाँ रखें जहाँ केवल आप देखें, और काम हो जाने पर मिटा दें।</translation>
    </message>
    <message>
        <source>Make the PDF…</source>
        <translation>PDF बनाएँ…</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>मन की हालत</translation>
    </message>
    <message>
        <source>Names of tags and exercises are in it.</source>
        <translation>इसमें टैग और अभ्यासों के नाम हैं।</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>प्रश्नावलियाँ</translation>
    </message>
    <message>
        <source>Report.pdf</source>
        <translation>Report.pdf</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>रिपोर्ट सहेजें</translation>
    </message>
    <message>
        <source>Saved as {name}. That file isn’t locked.</source>
        <translation>{name} नाम से सहेजा गया। यह फ़ाइल बंद नहीं है।</translation>
    </message>
    <message>
        <source>Sleep and energy</source>
        <translation>नींद और ऊर्जा</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>तीन महीने</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>What goes into it</source>
        <translation>इसमें क्या रहे</translation>
    </message>
    <message>
        <source>What goes with better and harder days</source>
        <translation>बेहतर और कठिन दिनों के साथ क्या चलता है</translation>
    </message>
    <message>
        <source>With the answers of the last time.</source>
        <translation>पिछली बार के उत्तरों के साथ।</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>लिखा जा रहा है…</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>लिखा हुआ छिपाएँ</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>लिखा हुआ दिखाएँ</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>A new one</source>
        <translation>नया</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Encrypt everything anew as well</source>
        <translation>सब कुछ नए सिरे से एन्क्रिप्ट भी करें</translation>
    </message>
    <message>
        <source>Encrypting everything anew…</source>
        <translation>सब कुछ नए सिरे से एन्क्रिप्ट हो रहा है…</translation>
    </message>
    <message>
        <source>For when somebody may know the passphrase and have a copy of your journal. It can take a while. The recovery words you have won’t open it any more; new ones come next.</source>
        <translation>तब के लिए, जब शायद किसी को पासफ़्रेज़ पता हो और उसके पास आपकी डायरी की प्रति हो। इसमें कुछ समय लग सकता है। आपके पास जो रिकवरी शब्द हैं, वे इसे फिर नहीं खोलेंगे; नए शब्द आगे आते हैं।</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>नया एक बार फिर</translation>
    </message>
    <message>
        <source>The present passphrase</source>
        <translation>अभी का पासफ़्रेज़</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>दोनों अभी एक जैसे नहीं हैं।</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>पासफ़्रेज़ चुनें</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>It locks everything you write here. Only you know it; it is kept nowhere.</source>
        <translation>यह आपका यहाँ लिखा सब कुछ बंद रखता है। इसे सिर्फ़ आप जानते हैं; यह कहीं नहीं रखा जाता।</translation>
    </message>
    <message>
        <source>Keep it well</source>
        <translation>इसे सँभालकर रखें</translation>
    </message>
    <message>
        <source>Making your journal…</source>
        <translation>आपकी डायरी बन रही है…</translation>
    </message>
    <message>
        <source>Nobody can reset it, we can’t either. Next come words for the case that it is lost; without both, what you wrote is lost.</source>
        <translation>इसे कोई नए सिरे से नहीं बना सकता, हम भी नहीं। आगे कुछ शब्द आते हैं, अगर यह खो जाए; दोनों के बिना आपका लिखा खो जाता है।</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>पासफ़्रेज़</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>वही एक बार फिर</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>दोनों अभी एक जैसे नहीं हैं।</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Add someone I trust</source>
        <translation>किसी भरोसेमंद को जोड़ें</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>एक व्यक्ति</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लाएँ</translation>
    </message>
    <message>
        <source>When, or how</source>
        <translation>कब, या कैसे</translation>
    </message>
    <message>
        <source>{name} is taken out.</source>
        <translation>{name} को हटा दिया गया है।</translation>
    </message>
</context>
<context>
    <name>Practices</name>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation>
            <numerusform>लगभग %n मिनट</numerusform>
            <numerusform>लगभग %n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: {before}. After: {after}.</source>
        <translation>पहले: {before}. बाद में: {after}.</translation>
    </message>
    <message>
        <source>For the hardest moments</source>
        <translation>सबसे कठिन पलों के लिए</translation>
    </message>
    <message>
        <source>For your days and nights</source>
        <translation>आपके दिनों और रातों के लिए</translation>
    </message>
    <message>
        <source>I did the exercise “{title}”. This came of it:</source>
        <translation>मैंने “{title}” अभ्यास किया। उससे यह निकला:</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>अपने शब्दों में</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>हर पंक्ति में एक</translation>
    </message>
    <message>
        <source>To come to rest</source>
        <translation>शांत होने के लिए</translation>
    </message>
    <message>
        <source>When thoughts go round</source>
        <translation>जब विचार घूमते रहें</translation>
    </message>
    <message>
        <source>hours and minutes</source>
        <translation>घंटे और मिनट</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>मिनट</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>24 words that open your journal too. New ones take the place of those you have.</source>
        <translation>24 शब्द जो आपकी डायरी भी खोलते हैं। नए शब्द पुराने की जगह लेते हैं।</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Closing locks. The entry shows the name MindMate, and nothing of what you wrote.</source>
        <translation>बंद करने पर लॉक होता है। वहाँ MindMate नाम दिखता है, आपका लिखा कुछ नहीं।</translation>
    </message>
    <message>
        <source>For the numbers of people who can help.</source>
        <translation>मदद कर सकने वाले लोगों के नंबरों के लिए।</translation>
    </message>
    <message>
        <source>For when somebody comes in. The same key brings MindMate back; after a minute it locks. Nothing typed on that page is kept.</source>
        <translation>जब कोई आ जाए, उसके लिए। वही कुंजी MindMate को वापस लाती है; एक मिनट बाद यह लॉक हो जाता है। उस पन्ने पर लिखा कुछ नहीं रखा जाता।</translation>
    </message>
    <message>
        <source>From now on this computer’s keychain opens it too.</source>
        <translation>अब से इस कंप्यूटर का कीचेन भी इसे खोलता है।</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>अभी मदद</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>विंडो छिपाएँ</translation>
    </message>
    <message>
        <source>It also locks when the computer sleeps. Ctrl+L locks at once.</source>
        <translation>कंप्यूटर के सोने पर भी लॉक होता है। Ctrl+L तुरंत लॉक करता है।</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>लॉक</translation>
    </message>
    <message>
        <source>Lock at once as well</source>
        <translation>साथ ही तुरंत लॉक करें</translation>
    </message>
    <message>
        <source>Lock when nobody has been here for</source>
        <translation>इतनी देर कोई न हो तो लॉक करें</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>नए शब्द</translation>
    </message>
    <message>
        <source>Off: other programs that take or share a picture of the screen get none of it. A screen magnifier may need it on.</source>
        <translation>बंद: स्क्रीन की तस्वीर लेने या साझा करने वाले दूसरे प्रोग्रामों को इसमें से कुछ नहीं मिलता। स्क्रीन मैग्निफ़ायर को शायद यह चालू चाहिए।</translation>
    </message>
    <message>
        <source>Only you know it.</source>
        <translation>सिर्फ़ आप जानते हैं।</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>पासफ़्रेज़</translation>
    </message>
    <message>
        <source>Pictures of the screen show the window</source>
        <translation>स्क्रीन की तस्वीरों में विंडो दिखती है</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>रिकवरी शब्द</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>विंडो बंद होने पर ट्रे में रहे</translation>
    </message>
    <message>
        <source>The keychain opens it no more.</source>
        <translation>कीचेन अब इसे नहीं खोलता।</translation>
    </message>
    <message>
        <source>The passphrase is changed. Backups made before still open with the former one.</source>
        <translation>पासफ़्रेज़ बदल गया। पहले के बैकअप अब भी पुराने से खुलते हैं।</translation>
    </message>
    <message>
        <source>Then whoever can use your account on this computer can open your journal, without the passphrase. The passphrase still opens it everywhere.</source>
        <translation>तब जो भी इस कंप्यूटर पर आपका खाता इस्तेमाल कर सकता है, वह पासफ़्रेज़ के बिना आपकी डायरी खोल सकता है। पासफ़्रेज़ उसे अब भी हर जगह खोलता है।</translation>
    </message>
    <message>
        <source>There are none yet. Without them a lost passphrase means that everything is lost.</source>
        <translation>अभी कोई नहीं हैं। उनके बिना पासफ़्रेज़ खोना सब कुछ खोना है।</translation>
    </message>
    <message>
        <source>This computer’s keychain opens it too</source>
        <translation>इस कंप्यूटर का कीचेन भी इसे खोलता है</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>आज़माएँ</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>आप कहाँ हैं</translation>
    </message>
    <message>
        <source>{key} shows an empty page of notes</source>
        <translation>{key} नोट्स का ख़ाली पन्ना दिखाती है</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} मिनट</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>रोका जा रहा है…</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Later</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>No</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>No, don’t remember: {words}</source>
        <translation>नहीं, याद न रखें: {words}</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>याद रखें</translation>
    </message>
    <message>
        <source>What would be remembered. Change it as you like.</source>
        <translation>जो याद रखा जाएगा। जैसा चाहें बदलें।</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;कॉपी करें</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;चिपकाएँ</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;फिर से करें</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;वापस लें</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>का&amp;टें</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>सब चुनें</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;कॉपी करें</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;चिपकाएँ</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;फिर से करें</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;वापस लें</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;लिंक का पता कॉपी करें</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>का&amp;टें</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>सब चुनें</translation>
    </message>
</context>
<context>
    <name>QuestionnairesPage</name>
    <message>
        <source>Fill in the {title}</source>
        <translation>{title} भरें</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>भरें</translation>
    </message>
    <message>
        <source>Nine questions about low mood and what comes with it.</source>
        <translation>उदास मन और उससे जुड़ी बातों पर नौ प्रश्न।</translation>
    </message>
    <message>
        <source>Seven questions about worry and tension.</source>
        <translation>चिंता और तनाव पर सात प्रश्न।</translation>
    </message>
    <message>
        <source>Two questionnaires that doctors use too. Fill one in when you want to, every two weeks at most: they ask about the last two weeks. They measure trouble; they don’t say what you have, and they don’t know you.</source>
        <translation>दो प्रश्नावलियाँ जिन्हें डॉक्टर भी इस्तेमाल करते हैं। जब चाहें भरें, ज़्यादा से ज़्यादा हर दो सप्ताह में: वे पिछले दो सप्ताह के बारे में पूछती हैं। वे परेशानी मापती हैं; वे नहीं बतातीं कि आपको क्या है, और वे आपको नहीं जानतीं।</translation>
    </message>
</context>
<context>
    <name>RecoveryRoom</name>
    <message>
        <source>Help now</source>
        <translation>अभी मदद</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Continue</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>लिख लिए</translation>
    </message>
    <message>
        <source>If the passphrase is ever lost, these 24 words open your journal. They are shown this once and kept nowhere. Write them on paper, in this order.</source>
        <translation>अगर कभी पासफ़्रेज़ खो जाए, तो ये 24 शब्द आपकी डायरी खोलते हैं। ये सिर्फ़ इसी बार दिखाए जाते हैं और कहीं नहीं रखे जाते। इन्हें इसी क्रम में काग़ज़ पर लिख लें।</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>शब्द फिर दिखाएँ</translation>
    </message>
    <message>
        <source>These words are new. Those that you wrote down before don’t count.</source>
        <translation>ये शब्द नए हैं। जो आपने पहले लिखे थे, वे नहीं चलेंगे।</translation>
    </message>
    <message>
        <source>Three of them, from your note:</source>
        <translation>इनमें से तीन, आपके नोट से:</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>शब्द {number}</translation>
    </message>
    <message>
        <source>Word {number} is another one. Please look at your note again.</source>
        <translation>शब्द {number} कोई और है। कृपया अपना नोट एक बार फिर देखें।</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>शब्द {number}: {word}</translation>
    </message>
    <message>
        <source>Your recovery words</source>
        <translation>आपके रिकवरी शब्द</translation>
    </message>
</context>
<context>
    <name>RememberQuestion</name>
    <message>
        <source>I ask about them only if you want me to.</source>
        <translation>इनके बारे में मैं तभी पूछता हूँ जब आप चाहें।</translation>
    </message>
    <message>
        <source>May I remember this?</source>
        <translation>क्या मैं यह याद रखूँ?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>दिखाएँ</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>How are you today?</source>
        <translation>आज आप कैसे हैं?</translation>
    </message>
    <message>
        <source>If you like, note it. If not, that is fine too.</source>
        <translation>चाहें तो लिख लें। न चाहें तो भी ठीक है।</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>आज नहीं</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>लिखें</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>A reminder to note how you are</source>
        <translation>आप कैसे हैं, यह लिखने की याद</translation>
    </message>
    <message>
        <source>At midday</source>
        <translation>दोपहर में</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>कब से</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>शाम को</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation>सुबह</translation>
    </message>
    <message>
        <source>Once a day, in this window, only while it is open and nothing was noted yet. No sound, and nothing outside of MindMate.</source>
        <translation>दिन में एक बार, इसी खिड़की में, केवल जब यह खुली हो और अभी कुछ न लिखा हो। कोई आवाज़ नहीं, और MindMate के बाहर कुछ नहीं।</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>A mood on {known} of %n days, from 1 (very low) to 5 (very good).</source>
        <translation>
            <numerusform>%n दिन में से {known} पर मन की हालत, 1 (बहुत नीचा) से 5 (बहुत अच्छा)।</numerusform>
            <numerusform>%n दिनों में से {known} पर मन की हालत, 1 (बहुत नीचा) से 5 (बहुत अच्छा)।</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers of the last time:</source>
        <translation>पिछली बार के उत्तर:</translation>
    </message>
    <message>
        <source>Energy is noted from 1 (none) to 5 (plenty).</source>
        <translation>ऊर्जा 1 (बिल्कुल नहीं) से 5 (बहुत) तक लिखी जाती है।</translation>
    </message>
    <message>
        <source>Month from {date}: {mean} on average, {days}</source>
        <translation>{date} से महीना: औसत {mean}, {days}</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>मन की हालत</translation>
    </message>
    <message>
        <source>Nothing stands out from chance.</source>
        <translation>कुछ भी संयोग से अलग नहीं दिखता।</translation>
    </message>
    <message>
        <source>Sleep and energy</source>
        <translation>नींद और ऊर्जा</translation>
    </message>
    <message>
        <source>Week from {date}: {mean} on average, {days}</source>
        <translation>{date} से सप्ताह: औसत {mean}, {days}</translation>
    </message>
    <message>
        <source>What goes with better and harder days, in the whole journal</source>
        <translation>पूरी डायरी में बेहतर और कठिन दिनों के साथ क्या चलता है</translation>
    </message>
    <message>
        <source>What was noted</source>
        <translation>जो लिखा गया</translation>
    </message>
    <message>
        <source>With 95 % intervals; “goes with” doesn’t mean “because of”.</source>
        <translation>95 % अंतरालों के साथ; “साथ चलता है” का मतलब “के कारण” नहीं है।</translation>
    </message>
    <message>
        <source>Written by the person themselves with MindMate, a program on their own computer. It counts what they noted; it makes no diagnosis, and no professional has checked it.</source>
        <translation>व्यक्ति ने स्वयं MindMate से लिखा, जो उसके अपने कंप्यूटर का एक प्रोग्राम है। यह केवल लिखी बातें गिनता है; यह कोई निदान नहीं करता, और किसी पेशेवर ने इसे नहीं जाँचा।</translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>%n दिन पर</numerusform>
            <numerusform>%n दिनों पर</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} से {last}</translation>
    </message>
    <message>
        <source>{name}: {mean} on average, from {low} to {high}, {days}</source>
        <translation>{name}: औसत {mean}, {low} से {high} तक, {days}</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Another file</source>
        <translation>दूसरी फ़ाइल</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>बैकअप चुनें</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>इस पर लौटें</translation>
    </message>
    <message>
        <source>MindMate backup (*.mmb)</source>
        <translation>MindMate बैकअप (*.mmb)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>The journal becomes what it was then. What you wrote since is put aside in a folder of its own, not deleted.</source>
        <translation>डायरी वैसी हो जाती है जैसी तब थी। उसके बाद आपने जो लिखा, वह अलग फ़ोल्डर में रखा जाता है, मिटाया नहीं जाता।</translation>
    </message>
    <message>
        <source>The passphrase of that time</source>
        <translation>उस समय का पासफ़्रेज़</translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation>कौन-सा बैकअप</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Delete it again</source>
        <translation>इसे मिटाएँ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>It is in your journal, on this computer only.</source>
        <translation>यह आपकी डायरी में है, केवल इस कंप्यूटर पर।</translation>
    </message>
</context>
<context>
    <name>SafetyPlan</name>
    <message>
        <source>A café, a park, a friend who makes me laugh; nobody has to know why I am there</source>
        <translation>कोई कैफ़े, कोई पार्क, हँसाने वाला कोई दोस्त; किसी को वजह बताना ज़रूरी नहीं</translation>
    </message>
    <message>
        <source>A doctor, a counsellor, a clinic: name, number, when they are there</source>
        <translation>कोई डॉक्टर, कोई काउंसलर, कोई क्लिनिक: नाम, नंबर, वे कब मिलते हैं</translation>
    </message>
    <message>
        <source>A plan for hard moments</source>
        <translation>मुश्किल पलों के लिए एक योजना</translation>
    </message>
    <message>
        <source>Emergency: {numbers}</source>
        <translation>आपातकाल: {numbers}</translation>
    </message>
    <message>
        <source>How I notice that it is getting hard</source>
        <translation>मुझे कैसे पता चलता है कि मुश्किल बढ़ रही है</translation>
    </message>
    <message>
        <source>If I am in danger</source>
        <translation>अगर मैं ख़तरे में हूँ</translation>
    </message>
    <message>
        <source>Making the place around me safer</source>
        <translation>अपने आसपास को सुरक्षित बनाना</translation>
    </message>
    <message>
        <source>People I can ask for help</source>
        <translation>लोग जिनसे मदद माँगी जा सकती है</translation>
    </message>
    <message>
        <source>Places and people that take my mind off it</source>
        <translation>जगहें और लोग जो मेरा ध्यान बँटाते हैं</translation>
    </message>
    <message>
        <source>Professionals I can turn to</source>
        <translation>पेशेवर जिनके पास जाया जा सकता है</translation>
    </message>
    <message>
        <source>Someone, an animal, something I still want to see</source>
        <translation>कोई अपना, कोई जानवर, कुछ जो अभी देखना बाक़ी है</translation>
    </message>
    <message>
        <source>The oldest of these numbers is of {date}. Numbers change.</source>
        <translation>इनमें सबसे पुराना नंबर {date} का है। नंबर बदल जाते हैं।</translation>
    </message>
    <message>
        <source>Thoughts, feelings, things I do when it begins</source>
        <translation>विचार, भावनाएँ, शुरू होने पर जो होता है</translation>
    </message>
    <message>
        <source>What I can do on my own</source>
        <translation>जो मैं ख़ुद कर सकूँ</translation>
    </message>
    <message>
        <source>What I could put out of reach for a while, and who could keep it for me</source>
        <translation>क्या कुछ समय के लिए पहुँच से दूर रखा जा सकता है, और कौन उसे सँभाल सकता है</translation>
    </message>
    <message>
        <source>What I want to live for</source>
        <translation>जिसके लिए जीना है</translation>
    </message>
    <message>
        <source>What I would say to them, or what I would ask for</source>
        <translation>उनसे क्या कहना है, या क्या माँगना है</translation>
    </message>
    <message>
        <source>What helped before, even a little: a shower, music, going outside</source>
        <translation>जिससे पहले मदद मिली, थोड़ी ही सही: नहाना, संगीत, बाहर जाना</translation>
    </message>
</context>
<context>
    <name>SafetyRoom</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Safety plan.pdf</source>
        <translation>सुरक्षा योजना.pdf</translation>
    </message>
    <message>
        <source>Save as PDF, to print</source>
        <translation>PDF के रूप में सहेजें, छापने के लिए</translation>
    </message>
    <message>
        <source>Save the plan. The file isn’t locked: whoever has it can read it.</source>
        <translation>योजना सहेजें। फ़ाइल बंद नहीं है: जिसके पास वह हो, वह उसे पढ़ सकता है।</translation>
    </message>
    <message>
        <source>Saved as {name}. That file isn’t locked; keep it where only you look.</source>
        <translation>{name} नाम से सहेजा गया। यह फ़ाइल बंद नहीं है; इसे वहाँ रखें जहाँ सिर्फ़ आप देखते हैं।</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>सहेज लिया गया।</translation>
    </message>
    <message>
        <source>When it gets hard, go through it from the top, as far as you need. Write in it whenever you like; it is saved as you type, and locked like everything else here.</source>
        <translation>जब मुश्किल हो, तो इसे ऊपर से पढ़ें, जितना ज़रूरी हो उतना। जब चाहें इसमें लिखें; लिखते-लिखते यह सहेजा जाता है और यहाँ की बाक़ी चीज़ों की तरह बंद रहता है।</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation>खोज खाली करें</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>डायरी में खोजें</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>About</source>
        <translation>परिचय</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>साथी</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>रूप</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>याददाश्त</translation>
    </message>
    <message>
        <source>Page of the settings</source>
        <translation>सेटिंग का पन्ना</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>निजता</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>आपका डेटा</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>A very small model to try the app with, not the companion itself.</source>
        <translation>ऐप को आज़माने के लिए एक बहुत छोटा मॉडल; यह ख़ुद वह साथी नहीं है।</translation>
    </message>
    <message>
        <source>Licence: {text}</source>
        <translation>लाइसेंस: {text}</translation>
    </message>
    <message>
        <source>Made from: {text}</source>
        <translation>किससे बना: {text}</translation>
    </message>
    <message>
        <source>Meant for: {text}</source>
        <translation>किसके लिए: {text}</translation>
    </message>
    <message>
        <source>Not for: {text}</source>
        <translation>इसके लिए नहीं: {text}</translation>
    </message>
    <message>
        <source>The graphics processor has too little memory for this model. The main processor answers instead, more slowly.</source>
        <translation>ग्राफ़िक्स प्रोसेसर में इस मॉडल के लिए मेमोरी कम है। उसकी जगह मुख्य प्रोसेसर जवाब देता है, धीमे।</translation>
    </message>
    <message>
        <source>The graphics processor's driver failed. The main processor answers instead, more slowly.</source>
        <translation>ग्राफ़िक्स प्रोसेसर का ड्राइवर रुक गया। उसकी जगह मुख्य प्रोसेसर जवाब देता है, धीमे।</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>शॉर्टकट</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>24 words for the case that the passphrase is lost</source>
        <translation>24 शब्द, अगर पासफ़्रेज़ खो जाए</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>मिटाएँ…</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>पुरानी बातचीत</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>झलक</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>डायरी</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>नई बातचीत</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>नई बातचीत (Ctrl+N)</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>कोई मॉडल नहीं</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>रिकवरी शब्द</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>सुरक्षा योजना</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Your conversations will be listed here.</source>
        <translation>आपकी बातचीत यहाँ दिखेंगी।</translation>
    </message>
</context>
<context>
    <name>SimilarPlaces</name>
    <message>
        <source>Similar in meaning, other words</source>
        <translation>मिलता-जुलता मतलब, दूसरे शब्द</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>As I write</source>
        <translation>जिसमें मैं लिखूँ</translation>
    </message>
    <message>
        <source>As well as the model knows that language.</source>
        <translation>जितनी अच्छी वह भाषा मॉडल को आती है।</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>दोनों</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>सीधे</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>नरमी से</translation>
    </message>
    <message>
        <source>How direct</source>
        <translation>कितना सीधा</translation>
    </message>
    <message>
        <source>How it speaks with me</source>
        <translation>वह मुझसे कैसे बात करे</translation>
    </message>
    <message>
        <source>How much it writes at once</source>
        <translation>एक बार में कितना लिखे</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>बीच का</translation>
    </message>
    <message>
        <source>It answers in</source>
        <translation>जवाब की भाषा</translation>
    </message>
    <message>
        <source>Kept encrypted with your journal. Letters only, three words at most.</source>
        <translation>आपकी डायरी के साथ कूटबद्ध रहता है। सिर्फ़ अक्षर, ज़्यादा से ज़्यादा तीन शब्द।</translation>
    </message>
    <message>
        <source>Listening or suggesting</source>
        <translation>सुनना या सुझाना</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>लंबे</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>मध्यम</translation>
    </message>
    <message>
        <source>Mostly listens</source>
        <translation>ज़्यादातर सुने</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>कोई नाम नहीं</translation>
    </message>
    <message>
        <source>None of this changes how signs of danger are noticed, or what is said then.</source>
        <translation>इनमें से कुछ भी यह नहीं बदलता कि ख़तरे के संकेत कैसे पहचाने जाते हैं या तब क्या कहा जाता है।</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>छोटे</translation>
    </message>
    <message>
        <source>Short replies also come sooner.</source>
        <translation>छोटे जवाब जल्दी भी आते हैं।</translation>
    </message>
    <message>
        <source>Suggests more</source>
        <translation>ज़्यादा सुझाए</translation>
    </message>
    <message>
        <source>That can’t be used as a name. Letters, and three words at most.</source>
        <translation>इसे नाम की तरह नहीं रखा जा सकता। अक्षर, और ज़्यादा से ज़्यादा तीन शब्द।</translation>
    </message>
    <message>
        <source>What it may call me</source>
        <translation>मुझे किस नाम से बुलाए</translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>All practices</source>
        <translation>सभी अभ्यास</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation>इसे छोड़ दें</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Keep it</source>
        <translation>इसे रखें</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>One moment: the model is wording this step. You can go on without it.</source>
        <translation>एक पल: मॉडल इस चरण को शब्द दे रहा है। आप उसके बिना भी आगे बढ़ सकते हैं।</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>चरण {number}, कुल {all}</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>A few more characters: at least {least}.</source>
        <translation>कुछ अक्षर और: कम से कम {least}।</translation>
    </message>
    <message>
        <source>Easily guessed. Add another word or two.</source>
        <translation>आसानी से पहचाना जा सकता है। एक-दो शब्द और जोड़ें।</translation>
    </message>
    <message>
        <source>Four or five words that you won’t forget work well.</source>
        <translation>चार-पाँच शब्द जो आप न भूलें, अच्छे रहते हैं।</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>अच्छा है।</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>बहुत अच्छा है।</translation>
    </message>
    <message>
        <source>Weak. One more word would help much.</source>
        <translation>कमज़ोर। एक शब्द और बहुत काम आएगा।</translation>
    </message>
</context>
<context>
    <name>SystemSignals</name>
    <message>
        <source>Locks your journal</source>
        <translation>आपकी डायरी लॉक करता है</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Take the tag {tag} away</source>
        <translation>टैग {tag} हटाएँ</translation>
    </message>
</context>
<context>
    <name>Timed</name>
    <message>
        <source>Go on</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रोकें</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Title</source>
        <translation>शीर्षक</translation>
    </message>
</context>
<context>
    <name>TodayLayout</name>
    <message>
        <source>A program, not a person. What you write stays on this computer.</source>
        <translation>एक प्रोग्राम, कोई व्यक्ति नहीं। आप जो लिखते हैं वह इसी कंप्यूटर पर रहता है।</translation>
    </message>
    <message>
        <source>It notices signs of danger only roughly; Help now (F1) is always there.</source>
        <translation>यह ख़तरे के संकेत मोटे तौर पर ही पहचानता है; अभी मदद (F1) हमेशा मौजूद है।</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>सबसे नए संदेश पर</translation>
    </message>
</context>
<context>
    <name>TodayRoom</name>
    <message>
        <source>MindMate no longer sees the messages above in full when it answers.</source>
        <translation>जवाब देते समय MindMate अब ऊपर के संदेश पूरे नहीं देखता।</translation>
    </message>
    <message>
        <source>Reading what you wrote…</source>
        <translation>आपका लिखा पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>रुक रहा है…</translation>
    </message>
    <message>
        <source>Thinking about a reply…</source>
        <translation>जवाब सोचा जा रहा है…</translation>
    </message>
    <message>
        <source>Writing… Esc stops it.</source>
        <translation>लिख रहा है… Esc से रुकता है।</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>The model stopped in the middle of this reply.</source>
        <translation>मॉडल इस जवाब के बीच में रुक गया।</translation>
    </message>
    <message>
        <source>This reply was cut off.</source>
        <translation>यह जवाब कट गया।</translation>
    </message>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
    <message>
        <source>You stopped this reply.</source>
        <translation>आपने यह जवाब रोक दिया।</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lock</source>
        <translation>लॉक करें</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>बाहर निकलें</translation>
    </message>
    <message>
        <source>Show MindMate</source>
        <translation>MindMate दिखाएँ</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>Older messages of this conversation are no longer in view.</source>
        <translation>इस बातचीत के पुराने संदेश अब नज़र में नहीं हैं।</translation>
    </message>
    <message>
        <source>Your message is longer than I can read at once. It is kept whole. Could you send me the part that matters most first, in a shorter message?</source>
        <translation>आपका संदेश इतना लंबा है कि मैं एक बार में नहीं पढ़ सकता। वह पूरा रखा हुआ है। क्या आप सबसे ज़रूरी हिस्सा पहले भेज सकते हैं, एक छोटे संदेश में?</translation>
    </message>
</context>
<context>
    <name>UndoNote</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>The page is thrown away.</source>
        <translation>पन्ना फेंक दिया गया।</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लाएँ</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>दिन का समय</translation>
    </message>
    <message>
        <source>Put it into the week</source>
        <translation>सप्ताह में रखें</translation>
    </message>
    <message>
        <source>What you plan</source>
        <translation>आप क्या करना चाहते हैं</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>In the model’s words, from what MindMate counted. No number in it is the model’s own.</source>
        <translation>मॉडल के शब्दों में, MindMate की गिनी बातों से। इसमें कोई भी संख्या मॉडल की अपनी नहीं है।</translation>
    </message>
    <message>
        <source>Let the model word it</source>
        <translation>मॉडल के शब्दों में</translation>
    </message>
    <message>
        <source>The model is wording it…</source>
        <translation>मॉडल लिख रहा है…</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>अगला सप्ताह</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>पिछला सप्ताह</translation>
    </message>
    <message>
        <source>What the model wrote couldn’t stand, so these are MindMate’s own words.</source>
        <translation>मॉडल का लिखा नहीं रह सका, इसलिए ये MindMate के अपने शब्द हैं।</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} से {last}</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>{day}, {what}: take it away</source>
        <translation>{day}, {what}: हटाएँ</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A computer program that talks with you, day or night, and keeps your words locked.</source>
        <translation>एक कंप्यूटर प्रोग्राम जो दिन हो या रात आपसे बात करता है, और आपके शब्द बंद रखता है।</translation>
    </message>
    <message>
        <source>A quiet place to talk</source>
        <translation>बात करने की एक शांत जगह</translation>
    </message>
    <message>
        <source>Help now, up there and under F1, always shows people you can reach.</source>
        <translation>अभी मदद, वहाँ ऊपर और F1 पर, हमेशा वे लोग दिखाती है जिनसे आप बात कर सकते हैं।</translation>
    </message>
    <message>
        <source>I am 18 or older – begin</source>
        <translation>मेरी उम्र 18 या ज़्यादा है – शुरू करें</translation>
    </message>
    <message>
        <source>MindMate is made for adults: 18, or the age at which you may agree to such programs where you live. If you are younger, Help now shows lines for you too.</source>
        <translation>MindMate वयस्कों के लिए बना है: 18 साल, या वह उम्र जिसमें आप जहाँ रहते हैं वहाँ ऐसे प्रोग्रामों के लिए हामी भर सकें। अगर आप छोटे हैं, तो अभी मदद आपके लिए भी नंबर दिखाती है।</translation>
    </message>
    <message>
        <source>MindMate listens when you are anxious, worn out or turning something over. All of it happens on this computer; nothing you write leaves it.</source>
        <translation>जब आप बेचैन हों, थके हों या मन में कुछ चल रहा हो, तब MindMate सुनता है। सब कुछ इसी कंप्यूटर पर होता है; आपका लिखा कुछ भी बाहर नहीं जाता।</translation>
    </message>
    <message>
        <source>Not a person, not a therapist, and no crisis service. It can’t call anybody.</source>
        <translation>न कोई व्यक्ति, न थेरेपिस्ट, न संकट सेवा। यह किसी को फ़ोन नहीं कर सकता।</translation>
    </message>
    <message>
        <source>Not always right. It can misunderstand, invent things, and miss that you are in danger.</source>
        <translation>हमेशा सही नहीं। यह ग़लत समझ सकता है, बातें गढ़ सकता है, और यह चूक सकता है कि आप ख़तरे में हैं।</translation>
    </message>
</context>
<context>
    <name>_NewTag</name>
    <message>
        <source>Add a tag</source>
        <translation>टैग जोड़ें</translation>
    </message>
</context>
</TS>
