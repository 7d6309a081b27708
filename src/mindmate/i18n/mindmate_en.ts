<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>About</name>
    <message numerus="yes">
        <source>Built on {date}, %n days ago.</source>
        <translation>
            <numerusform>Built on {date}, %n day ago.</numerusform>
            <numerusform>Built on {date}, %n days ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteCard</name>
    <message numerus="yes">
        <source>%n backups may still hold it, from {first} to {last}. They go by themselves over the months; copies that you made elsewhere, MindMate doesn’t know.</source>
        <translation>
            <numerusform>%n backup may still hold it, from {first}. It goes by itself over the months; copies that you made elsewhere, MindMate doesn’t know.</numerusform>
            <numerusform>%n backups may still hold it, from {first} to {last}. They go by themselves over the months; copies that you made elsewhere, MindMate doesn’t know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>Export %n entries</source>
        <translation>
            <numerusform>Export %n entry</numerusform>
            <numerusform>Export %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing… %n entries so far</source>
        <translation>
            <numerusform>Writing… %n entry so far</numerusform>
            <numerusform>Writing… %n entries so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A mood on {known} of the last %n days.</source>
        <translation>
            <numerusform>A mood on {known} of the last %n day.</numerusform>
            <numerusform>A mood on {known} of the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enough moods in {known} of the last %n months.</source>
        <translation>
            <numerusform>Enough moods in {known} of the last %n month.</numerusform>
            <numerusform>Enough moods in {known} of the last %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enough moods in {known} of the last %n weeks.</source>
        <translation>
            <numerusform>Enough moods in {known} of the last %n week.</numerusform>
            <numerusform>Enough moods in {known} of the last %n weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted on %n days.</source>
        <translation>
            <numerusform>Noted on %n day.</numerusform>
            <numerusform>Noted on %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So far %n days have a mood.</source>
        <translation>
            <numerusform>So far %n day has a mood.</numerusform>
            <numerusform>So far %n days have a mood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>on %n day</numerusform>
            <numerusform>on %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are similar in meaning</source>
        <translation>
            <numerusform>%n place is similar in meaning</numerusform>
            <numerusform>%n places are similar in meaning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message numerus="yes">
        <source>%n things you said are personal: health, faith, money or the like.</source>
        <translation>
            <numerusform>%n thing you said is personal: health, faith, money or the like.</numerusform>
            <numerusform>%n things you said are personal: health, faith, money or the like.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Practices</name>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>A mood on {known} of %n days, from 1 (very low) to 5 (very good).</source>
        <translation>
            <numerusform>A mood on {known} of %n day, from 1 (very low) to 5 (very good).</numerusform>
            <numerusform>A mood on {known} of %n days, from 1 (very low) to 5 (very good).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>on %n day</numerusform>
            <numerusform>on %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
