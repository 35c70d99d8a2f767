<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AmountEdit</name>
        <message numerus="yes">
            <source>At most %n digits can stand after the decimal point.</source>
            <translation>
                <numerusform>At most %n digit can stand after the decimal point.</numerusform>
                <numerusform>At most %n digits can stand after the decimal point.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FileCheck</name>
        <message numerus="yes">
            <source>“%1” is cut short: %n byte(s) are missing; it was not changed. Restore a backup.</source>
            <translation>
                <numerusform>“%1” is cut short: %n byte are missing; it was not changed. Restore a backup.</numerusform>
                <numerusform>“%1” is cut short: %n bytes are missing; it was not changed. Restore a backup.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GenerateLoad</name>
        <message numerus="yes">
            <source>Generated %n visit(s)</source>
            <translation>
                <numerusform>Generated %n visit</numerusform>
                <numerusform>Generated %n visits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Office</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingSlots</name>
        <message numerus="yes">
            <source>Nobody is free for %n day(s) from then on.</source>
            <translation>
                <numerusform>Nobody is free for %n day from then on.</numerusform>
                <numerusform>Nobody is free for %n days from then on.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SeriesActs</name>
        <message numerus="yes">
            <source>Gave %n visit(s) of %1 back to the series</source>
            <translation>
                <numerusform>Gave %n visit of %1 back to the series</numerusform>
                <numerusform>Gave %n visits of %1 back to the series</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetPdf</name>
        <message numerus="yes">
            <source>%n documents</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message numerus="yes">
            <source>Too many wrong passwords. Wait %n second(s), then try again.</source>
            <translation>
                <numerusform>Too many wrong passwords. Wait %n second, then try again.</numerusform>
                <numerusform>Too many wrong passwords. Wait %n seconds, then try again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextFields</name>
        <message numerus="yes">
            <source>The %1 takes at most %n character(s); this one has %2. Nothing was saved; shorten it.</source>
            <translation>
                <numerusform>The %1 takes at most %n character; this one has %2. Nothing was saved; shorten it.</numerusform>
                <numerusform>The %1 takes at most %n characters; this one has %2. Nothing was saved; shorten it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitWords</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BackupSection</name>
        <message numerus="yes">
            <source>%n thing(s) are not in order. Make a backup now and keep earlier ones.</source>
            <translation>
                <numerusform>%n thing is not in order. Make a backup now and keep earlier ones.</numerusform>
                <numerusform>%n things are not in order. Make a backup now and keep earlier ones.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardCell</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardChecks</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardPage</name>
        <message numerus="yes">
            <source>&amp;Show %n hidden lane(s)</source>
            <translation>
                <numerusform>&amp;Show %n hidden lane</numerusform>
                <numerusform>&amp;Show %n hidden lanes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardPreview</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation type="unfinished">
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardScratch</name>
        <message numerus="yes">
            <source>%n visit(s) moved</source>
            <translation>
                <numerusform>%n visit moved</numerusform>
                <numerusform>%n visits moved</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardSearch</name>
        <message numerus="yes">
            <source>%n folder(s) found, on all dates:</source>
            <translation>
                <numerusform>%n folder found, on all dates:</numerusform>
                <numerusform>%n folders found, on all dates:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardTimes</name>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n technician(s)</source>
            <translation>
                <numerusform>%n technician</numerusform>
                <numerusform>%n technicians</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardToolbar</name>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation type="unfinished">
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n visit(s)</source>
            <translation>
                <numerusform>%1 of %n visit</numerusform>
                <numerusform>%1 of %n visits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardView</name>
        <message numerus="yes">
            <source>Dropped %n visit(s), the first: %1</source>
            <translation>
                <numerusform>Dropped %n visit, the first: %1</numerusform>
                <numerusform>Dropped %n visits, the first: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::CustomersPage</name>
        <message numerus="yes">
            <source>%n customer(s)</source>
            <translation>
                <numerusform>%n customer</numerusform>
                <numerusform>%n customers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::DataTable</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied %n row(s) as text.</source>
            <translation>
                <numerusform>Copied %n row as text.</numerusform>
                <numerusform>Copied %n rows as text.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exported %n row(s).</source>
            <translation>
                <numerusform>Exported %n row.</numerusform>
                <numerusform>Exported %n rows.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::DocumentNotesEditor</name>
        <message numerus="yes">
            <source>%1 have more than %n characters. Please shorten them.</source>
            <translation>
                <numerusform>%1 have more than %n characters. Please shorten them.</numerusform>
                <numerusform>%1 have more than %n characters. Please shorten them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::DocumentsPage</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shown</source>
            <translation>
                <numerusform>%n shown</numerusform>
                <numerusform>%n shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) become %1.</source>
            <translation>
                <numerusform>%n document becomes %1.</numerusform>
                <numerusform>%n documents become %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) over %1 are billed, what is left of each. The invoices are issued at once; that cannot be undone, only voided.</source>
            <translation>
                <numerusform>%n document over %1 is billed, what is left of it. The invoice is issued at once; that cannot be undone, only voided.</numerusform>
                <numerusform>%n documents over %1 are billed, what is left of each. The invoices are issued at once; that cannot be undone, only voided.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n invoice(s) made, %1 in all.</source>
            <translation>
                <numerusform>%n invoice made, %1 in all.</numerusform>
                <numerusform>%n invoices made, %1 in all.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::HoverCard</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation type="unfinished">
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::MainWindow</name>
        <message numerus="yes">
            <source>Next (%n)</source>
            <translation>
                <numerusform>Next (%n)</numerusform>
                <numerusform>Next (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) on the waiting list</source>
            <translation>
                <numerusform>%n visit on the waiting list</numerusform>
                <numerusform>%n visits on the waiting list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n invoice(s) overdue</source>
            <translation>
                <numerusform>%n invoice overdue</numerusform>
                <numerusform>%n invoices overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pending for QuickBooks</source>
            <translation>
                <numerusform>%n pending for QuickBooks</numerusform>
                <numerusform>%n pending for QuickBooks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::PlanView</name>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n removed</numerusform>
                <numerusform>%n removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kept</source>
            <translation>
                <numerusform>%n kept</numerusform>
                <numerusform>%n kept</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s) until %1.</source>
            <translation>
                <numerusform>%n conflict until %1.</numerusform>
                <numerusform>%n conflicts until %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::TechnicianList</name>
        <message numerus="yes">
            <source>%n technician(s)</source>
            <translation type="unfinished">
                <numerusform>%n technician</numerusform>
                <numerusform>%n technicians</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::TechnicianPanel</name>
        <message numerus="yes">
            <source>%1 still has %n visit(s) ahead, the first on %2. They stay as they are until somebody else is sent.</source>
            <translation>
                <numerusform>%1 still has %n visit ahead, on %2. It stays as it is until somebody else is sent.</numerusform>
                <numerusform>%1 still has %n visits ahead, the first on %2. They stay as they are until somebody else is sent.</numerusform>
            </translation>
        </message>
    </context>
</TS>
