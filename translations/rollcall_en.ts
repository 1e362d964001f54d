<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>CtlText</name>
    <message numerus="yes">
        <source>The list is not complete: %n item(s) had been read.</source>
        <translation>
            <numerusform>The list is not complete: %n item had been read.</numerusform>
            <numerusform>The list is not complete: %n items had been read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: and %n more bad row(s).</source>
        <translation>
            <numerusform>%1: and %n more bad row.</numerusform>
            <numerusform>%1: and %n more bad rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: nothing was imported, because of %n bad row(s). Correct them, or use --skip-bad.</source>
        <translation>
            <numerusform>%1: nothing was imported, because of %n bad row. Correct them, or use --skip-bad.</numerusform>
            <numerusform>%1: nothing was imported, because of %n bad rows. Correct them, or use --skip-bad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 added, %3 changed, %4 unchanged, %n bad row(s) skipped</source>
        <translation>
            <numerusform>%1: %2 added, %3 changed, %4 unchanged, %n bad row skipped</numerusform>
            <numerusform>%1: %2 added, %3 changed, %4 unchanged, %n bad rows skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were longer than Excel takes and are cut.</source>
        <translation>
            <numerusform>%n cell was longer than Excel takes and is cut.</numerusform>
            <numerusform>%n cells were longer than Excel takes and are cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history was damaged: %n event(s) could be read. The damaged file is %1 now.</source>
        <translation>
            <numerusform>The history was damaged: %n event could be read. The damaged file is %1 now.</numerusform>
            <numerusform>The history was damaged: %n events could be read. The damaged file is %1 now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old event(s) forgotten.</source>
        <translation>
            <numerusform>%n old event forgotten.</numerusform>
            <numerusform>%n old events forgotten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) collected,</source>
        <translation>
            <numerusform>%n device collected,</numerusform>
            <numerusform>%n devices collected,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s).</source>
        <translation>
            <numerusform>%n new event.</numerusform>
            <numerusform>%n new events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) went away meanwhile.</source>
        <translation>
            <numerusform>%n device went away meanwhile.</numerusform>
            <numerusform>%n devices went away meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The events of %n device(s) could not be read. The last failure:</source>
        <translation>
            <numerusform>The events of %n device could not be read. The last failure:</numerusform>
            <numerusform>The events of %n devices could not be read. The last failure:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceTablePage</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offline</source>
        <translation>
            <numerusform>%Ln offline</numerusform>
            <numerusform>%Ln offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln room(s)</source>
        <translation>
            <numerusform>%Ln room</numerusform>
            <numerusform>%Ln rooms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FleetWalk</name>
    <message numerus="yes">
        <source>The service&apos;s pages go round in circles: %n row(s) arrived, and it is not known how many there are.</source>
        <translation>
            <numerusform>The service&apos;s pages go round in circles: %n row arrived, and it is not known how many there are.</numerusform>
            <numerusform>The service&apos;s pages go round in circles: %n rows arrived, and it is not known how many there are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s pages go round in circles: %n row(s) of %1 arrived.</source>
        <translation>
            <numerusform>The service&apos;s pages go round in circles: %n row of %1 arrived.</numerusform>
            <numerusform>The service&apos;s pages go round in circles: %n rows of %1 arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service counts %1 rows, and has sent %n of them to the end of its list. Refresh to read it anew.</source>
        <translation>
            <numerusform>The service counts %1 rows, and has sent %n of them to the end of its list. Refresh to read it anew.</numerusform>
            <numerusform>The service counts %1 rows, and has sent %n of them to the end of its list. Refresh to read it anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offline</source>
        <translation>
            <numerusform>%Ln offline</numerusform>
            <numerusform>%Ln offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
    <message numerus="yes">
        <source>The service sent %n page(s) in a row without anything new. Refresh to read the list anew.</source>
        <translation>
            <numerusform>The service sent %n page in a row without anything new. Refresh to read the list anew.</numerusform>
            <numerusform>The service sent %n pages in a row without anything new. Refresh to read the list anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>%n more device(s) had outages.</source>
        <translation>
            <numerusform>%n more device had outages.</numerusform>
            <numerusform>%n more devices had outages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) had no outage.</source>
        <translation>
            <numerusform>%n device had no outage.</numerusform>
            <numerusform>%n devices had no outage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n device(s) nothing is known in this time.</source>
        <translation>
            <numerusform>Of %n device nothing is known in this time.</numerusform>
            <numerusform>Of %n devices nothing is known in this time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UserTablePage</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registered</source>
        <translation>
            <numerusform>%Ln registered</numerusform>
            <numerusform>%Ln registered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln row written to %1.</numerusform>
            <numerusform>%Ln rows written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were longer than Excel takes and are cut.</source>
        <translation>
            <numerusform>%n cell was longer than Excel takes and is cut.</numerusform>
            <numerusform>%n cells were longer than Excel takes and are cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that the service counts did not come.</source>
        <translation>
            <numerusform>%Ln row that the service counts did not come.</numerusform>
            <numerusform>%Ln rows that the service counts did not come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::FilterPopup</name>
    <message numerus="yes">
        <source>The %n most frequent value(s)</source>
        <translation>
            <numerusform>The %n most frequent value</numerusform>
            <numerusform>The %n most frequent values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted among the %Ln row(s) loaded</source>
        <translation>
            <numerusform>Counted among the one row loaded</numerusform>
            <numerusform>Counted among the %Ln rows loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::LoadStatus</name>
    <message numerus="yes">
        <source>%1 loaded, %n did not come</source>
        <translation>
            <numerusform>%1 loaded, %n did not come</numerusform>
            <numerusform>%1 loaded, %n did not come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::LowerPane</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln device(s)</source>
        <translation>
            <numerusform>The first device</numerusform>
            <numerusform>The first %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::SwimLanesPanel</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outage(s)</source>
        <translation>
            <numerusform>%Ln outage</numerusform>
            <numerusform>%Ln outages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln most troubled shown</source>
        <translation>
            <numerusform>the %Ln most troubled shown</numerusform>
            <numerusform>the %Ln most troubled shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing known of %Ln</source>
        <translation>
            <numerusform>nothing known of %Ln</numerusform>
            <numerusform>nothing known of %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::SwimLanesView</name>
    <message numerus="yes">
        <source>%1: %2 % online, %n outage(s)</source>
        <translation>
            <numerusform>%1: %2 % online, %n outage</numerusform>
            <numerusform>%1: %2 % online, %n outages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::TablePage</name>
    <message numerus="yes">
        <source>The selection was too scattered to keep: %Ln row(s)</source>
        <translation>
            <numerusform>The selection was too scattered to keep: %Ln row</numerusform>
            <numerusform>The selection was too scattered to keep: %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::TimelinePanel</name>
    <message numerus="yes">
        <source>No events in the last %n day(s).</source>
        <translation>
            <numerusform>No events in the last %n day.</numerusform>
            <numerusform>No events in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s)</source>
        <translation>
            <numerusform>%n outage</numerusform>
            <numerusform>%n outages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) so far</source>
        <translation>
            <numerusform>%Ln event so far</numerusform>
            <numerusform>%Ln events so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %Ln event(s)</source>
        <translation>
            <numerusform>Stopped after %Ln event</numerusform>
            <numerusform>Stopped after %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) in sight.</source>
        <translation>
            <numerusform>%Ln event in sight.</numerusform>
            <numerusform>%Ln events in sight.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flapping: %n outage(s) within an hour.</source>
        <translation>
            <numerusform>Flapping: %n outage within an hour.</numerusform>
            <numerusform>Flapping: %n outages within an hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::WindowMenu</name>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Every %n second</numerusform>
            <numerusform>Every %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
