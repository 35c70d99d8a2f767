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
        <name>BooksChanges</name>
        <message numerus="yes">
            <source>Took over %n payments from QuickBooks</source>
            <translation>
                <numerusform>Took over %n payment from QuickBooks</numerusform>
                <numerusform>Took over %n payments from QuickBooks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Found %n changes in QuickBooks</source>
            <translation>
                <numerusform>Found %n change in QuickBooks</numerusform>
                <numerusform>Found %n changes in QuickBooks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BooksLinking</name>
        <message numerus="yes">
            <source>Imported %n records from QuickBooks</source>
            <translation>
                <numerusform>Imported %n record from QuickBooks</numerusform>
                <numerusform>Imported %n records from QuickBooks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BooksPreview</name>
        <message numerus="yes">
            <source>It is not sent before %n second(s): QuickBooks may still be at work on an earlier request.</source>
            <translation>
                <numerusform>It is not sent before %n second: QuickBooks may still be at work on an earlier request.</numerusform>
                <numerusform>It is not sent before %n seconds: QuickBooks may still be at work on an earlier request.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>QuickBooks asks to go slower, so the preview is not complete and is not shown. Nothing was sent and nothing was changed; make it again in %n second(s).</source>
            <translation>
                <numerusform>QuickBooks asks to go slower, so the preview is not complete and is not shown. Nothing was sent and nothing was changed; make it again in %n second.</numerusform>
                <numerusform>QuickBooks asks to go slower, so the preview is not complete and is not shown. Nothing was sent and nothing was changed; make it again in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BooksSender</name>
        <message numerus="yes">
            <source>QuickBooks asks to go slower; going on in %n second(s)</source>
            <translation>
                <numerusform>QuickBooks asks to go slower; going on in %n second</numerusform>
                <numerusform>QuickBooks asks to go slower; going on in %n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BulkQuestions</name>
        <message numerus="yes">
            <source>and %n more for such reasons</source>
            <translation>
                <numerusform>and %n more for such reasons</numerusform>
                <numerusform>and %n more for such reasons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) over %1 are billed.</source>
            <translation>
                <numerusform>%n document over %1 are billed.</numerusform>
                <numerusform>%n documents over %1 are billed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) over %2 are billed for what is left of them: %1.</source>
            <translation>
                <numerusform>%n document over %2 are billed for what is left of them: %1.</numerusform>
                <numerusform>%n documents over %2 are billed for what is left of them: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n invoice(s) over %1 become void.</source>
            <translation>
                <numerusform>%n invoice over %1 become void.</numerusform>
                <numerusform>%n invoices over %1 become void.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n quote(s) over %1 become void.</source>
            <translation>
                <numerusform>%n quote over %1 become void.</numerusform>
                <numerusform>%n quotes over %1 become void.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What %n of them billed can be billed again.</source>
            <translation>
                <numerusform>What %n of them billed can be billed again.</numerusform>
                <numerusform>What %n of them billed can be billed again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In QuickBooks %n of them will be void, too, with the next sending.</source>
            <translation>
                <numerusform>In QuickBooks %n of them will be void, too, with the next sending.</numerusform>
                <numerusform>In QuickBooks %n of them will be void, too, with the next sending.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecidingPostings</name>
        <message numerus="yes">
            <source>%n entries for QuickBooks are pending again</source>
            <translation type="unfinished">
                <numerusform>%n entry for QuickBooks is pending again</numerusform>
                <numerusform>%n entries for QuickBooks are pending again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>QuickBooks may still be at work on %1, so it is too early to decide. Nothing was changed; decide again in %n second(s).</source>
            <translation>
                <numerusform>QuickBooks may still be at work on %1, so it is too early to decide. Nothing was changed; decide again in %n second.</numerusform>
                <numerusform>QuickBooks may still be at work on %1, so it is too early to decide. Nothing was changed; decide again in %n seconds.</numerusform>
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
        <name>FixWords</name>
        <message numerus="yes">
            <source>%1, and %n other(s)</source>
            <comment>visits that it overlaps</comment>
            <translation>
                <numerusform>%1, and %n other</numerusform>
                <numerusform>%1, and %n others</numerusform>
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
        <name>Prices</name>
        <message numerus="yes">
            <source>Changed the prices of %n item(s)</source>
            <translation>
                <numerusform>Changed the prices of %n item</numerusform>
                <numerusform>Changed the prices of %n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Purchasing</name>
        <message numerus="yes">
            <source>Canceled %1 and %n purchase order(s)</source>
            <translation>
                <numerusform>Canceled %1 and %n purchase order</numerusform>
                <numerusform>Canceled %1 and %n purchase orders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuoteCardDelegate</name>
        <message numerus="yes">
            <source>%n option(s)</source>
            <translation>
                <numerusform>%n option</numerusform>
                <numerusform>%n options</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuoteColumnModel</name>
        <message numerus="yes">
            <source>%n day(s) old</source>
            <translation>
                <numerusform>%n day old</numerusform>
                <numerusform>%n days old</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuoteWork</name>
        <message numerus="yes">
            <source>%n quote(s)</source>
            <translation>
                <numerusform>%n quote</numerusform>
                <numerusform>%n quotes</numerusform>
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
        <name>SendingText</name>
        <message numerus="yes">
            <source>%n sent</source>
            <translation type="unfinished">
                <numerusform>%n sent</numerusform>
                <numerusform>%n sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) attention</source>
            <translation type="unfinished">
                <numerusform>%n needs attention</numerusform>
                <numerusform>%n need attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n will be asked for again, not repeated</source>
            <translation type="unfinished">
                <numerusform>%n will be asked for again, not repeated</numerusform>
                <numerusform>%n will be asked for again, not repeated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without an answer want(s) a decision</source>
            <translation>
                <numerusform>%n without an answer wants a decision</numerusform>
                <numerusform>%n without an answer want a decision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>stopped: %n stay(s) pending</source>
            <translation type="unfinished">
                <numerusform>stopped: %n stays pending</numerusform>
                <numerusform>stopped: %n stay pending</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s) for others</source>
            <translation type="unfinished">
                <numerusform>%n waits for others</numerusform>
                <numerusform>%n wait for others</numerusform>
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
        <name>truckroll::AccountingPage</name>
        <message numerus="yes">
            <source>%n payment(s) taken over from QuickBooks.</source>
            <translation>
                <numerusform>%n payment taken over from QuickBooks.</numerusform>
                <numerusform>%n payments taken over from QuickBooks.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) there want to be looked at.</source>
            <translation>
                <numerusform>%n change there wants to be looked at.</numerusform>
                <numerusform>%n changes there want to be looked at.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) are pending again.</source>
            <translation>
                <numerusform>%n record is pending again.</numerusform>
                <numerusform>%n records are pending again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::AttentionPanel</name>
        <message numerus="yes">
            <source>%n row(s) are chosen</source>
            <translation>
                <numerusform>%n row is chosen</numerusform>
                <numerusform>%n rows are chosen</numerusform>
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
        <name>truckroll::BehindDialog</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
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
        <name>truckroll::BoardInteraction</name>
        <message numerus="yes">
            <source>%n of those that are chosen stay(s): %1</source>
            <comment>%1 is a sentence</comment>
            <translation>
                <numerusform>%n of those that are chosen stays: %1</numerusform>
                <numerusform>%n of those that are chosen stay: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardModel</name>
        <message numerus="yes">
            <source>%n of those that are chosen stay(s): %1</source>
            <comment>%1 is a sentence</comment>
            <translation>
                <numerusform>%n of those that are chosen stays: %1</numerusform>
                <numerusform>%n of those that are chosen stay: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardPage</name>
        <message numerus="yes">
            <source>%1 (%n more)</source>
            <translation>
                <numerusform>%1 (%n more)</numerusform>
                <numerusform>%1 (%n more)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Show %n hidden lane(s)</source>
            <translation>
                <numerusform>&amp;Show %n hidden lane</numerusform>
                <numerusform>&amp;Show %n hidden lanes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lane(s) hidden</source>
            <translation>
                <numerusform>%n lane hidden</numerusform>
                <numerusform>%n lanes hidden</numerusform>
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
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n further visit(s) are checked once they are dropped</source>
            <translation>
                <numerusform>%n further visit is checked once it is dropped</numerusform>
                <numerusform>%n further visits are checked once they are dropped</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardScratch</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <comment>what was tried with visits</comment>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) moved</source>
            <translation>
                <numerusform>%n visit moved</numerusform>
                <numerusform>%n visits moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n other(s)</source>
            <comment>technicians' days</comment>
            <translation>
                <numerusform>and %n other</numerusform>
                <numerusform>and %n others</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them from or to other days</source>
            <translation>
                <numerusform>%n of them from or to other days</numerusform>
                <numerusform>%n of them from or to other days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BoardSearch</name>
        <message numerus="yes">
            <source>%n folder(s) found, on all dates; what comes next first:</source>
            <translation>
                <numerusform>%n folder found, on all dates; what comes next first:</numerusform>
                <numerusform>%n folders found, on all dates; what comes next first:</numerusform>
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
            <translation>
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
            <source>%n visit(s) go there as soon as what was done before is stored</source>
            <translation>
                <numerusform>%n visit goes there as soon as what was done before is stored</numerusform>
                <numerusform>%n visits go there as soon as what was done before is stored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Dropped %n visit(s), the first: %1</source>
            <translation>
                <numerusform>Dropped %n visit, the first: %1</numerusform>
                <numerusform>Dropped %n visits, the first: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BooksPreviewDialog</name>
        <message numerus="yes">
            <source>%n record(s) will be sent</source>
            <translation>
                <numerusform>%n record will be sent</numerusform>
                <numerusform>%n records will be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) stay here, with the reason.</source>
            <translation>
                <numerusform>%n record stays here, with the reason.</numerusform>
                <numerusform>%n records stay here, with the reason.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BulkMailDialog</name>
        <message numerus="yes">
            <source>&amp;Send %n letter(s)</source>
            <translation>
                <numerusform>&amp;Send %n letter</numerusform>
                <numerusform>&amp;Send %n letters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s)</source>
            <translation>
                <numerusform>%n letter</numerusform>
                <numerusform>%n letters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::BulkPriceDialog</name>
        <message numerus="yes">
            <source>The %n chosen</source>
            <translation>
                <numerusform>The %n chosen</numerusform>
                <numerusform>The %n chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) change</source>
            <translation>
                <numerusform>%n price change</numerusform>
                <numerusform>%n prices change</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::CardSecretsBox</name>
        <message numerus="yes">
            <source>%n terminal(s) found.</source>
            <translation>
                <numerusform>%n terminal found.</numerusform>
                <numerusform>%n terminals found.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::CardService</name>
        <message numerus="yes">
            <source>The card processor names days without their year, so settlements of more than %n month(s) ago are not asked for. Nothing was fetched; choose later days.</source>
            <translation>
                <numerusform>The card processor names days without their year, so settlements of more than %n month ago are not asked for. Nothing was fetched; choose later days.</numerusform>
                <numerusform>The card processor names days without their year, so settlements of more than %n months ago are not asked for. Nothing was fetched; choose later days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::CataloguePage</name>
        <message numerus="yes">
            <source>%n entries imported.</source>
            <translation>
                <numerusform>%n entry imported.</numerusform>
                <numerusform>%n entries imported.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::ChecksPanel</name>
        <message numerus="yes">
            <source>All (%1 and %n notice(s))</source>
            <translation>
                <numerusform>All (%1 and %n notice)</numerusform>
                <numerusform>All (%1 and %n notices)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::CustomerGlance</name>
        <message numerus="yes">
            <source>and %n more in the tabs</source>
            <translation>
                <numerusform>and %n more in the tabs</numerusform>
                <numerusform>and %n more in the tabs</numerusform>
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
        <message numerus="yes">
            <source>%n letter(s) in the outbox.</source>
            <translation type="unfinished">
                <numerusform>%n letter in the outbox.</numerusform>
                <numerusform>%n letters in the outbox.</numerusform>
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
            <source>%n invoice(s) made, %1 in all.</source>
            <translation>
                <numerusform>%n invoice made, %1 in all.</numerusform>
                <numerusform>%n invoices made, %1 in all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) in the outbox.</source>
            <translation>
                <numerusform>%n letter in the outbox.</numerusform>
                <numerusform>%n letters in the outbox.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Void %n</source>
            <translation>
                <numerusform>Void %n</numerusform>
                <numerusform>Void %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) voided.</source>
            <translation>
                <numerusform>%n document voided.</numerusform>
                <numerusform>%n documents voided.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n work order(s) are canceled.</source>
            <translation>
                <numerusform>%n work order is canceled.</numerusform>
                <numerusform>%n work orders are canceled.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::FindingsPanel</name>
        <message numerus="yes">
            <source>%n changes are chosen.</source>
            <translation>
                <numerusform>%n change is chosen.</numerusform>
                <numerusform>%n changes are chosen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) are pending.</source>
            <translation>
                <numerusform>%n record is pending.</numerusform>
                <numerusform>%n records are pending.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::HiddenLanesButton</name>
        <message numerus="yes">
            <source>%n hidden</source>
            <comment>lanes</comment>
            <translation>
                <numerusform>%n hidden</numerusform>
                <numerusform>%n hidden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hidden lane(s)</source>
            <translation>
                <numerusform>%n hidden lane</numerusform>
                <numerusform>%n hidden lanes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::HoverCard</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::JournalDialog</name>
        <message numerus="yes">
            <source>%n row(s) of the journal written.</source>
            <translation>
                <numerusform>%n row of the journal written.</numerusform>
                <numerusform>%n rows of the journal written.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::LinkPanel</name>
        <message numerus="yes">
            <source>%n payment(s) by this link were booked.</source>
            <translation>
                <numerusform>%n payment by this link was booked.</numerusform>
                <numerusform>%n payments by this link were booked.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::LinksPanel</name>
        <message numerus="yes">
            <source>%n record(s) made here</source>
            <translation>
                <numerusform>%n record made here</numerusform>
                <numerusform>%n records made here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n linked with what was here</source>
            <translation>
                <numerusform>%n linked with what was here</numerusform>
                <numerusform>%n linked with what was here</numerusform>
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
        <message numerus="yes">
            <source>Payments %n checking</source>
            <translation>
                <numerusform>Payments %n checking</numerusform>
                <numerusform>Payments %n checking</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) to look at</source>
            <translation>
                <numerusform>%n payment to look at</numerusform>
                <numerusform>%n payments to look at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment task(s)</source>
            <translation>
                <numerusform>%n payment task</numerusform>
                <numerusform>%n payment tasks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at in QuickBooks</source>
            <translation>
                <numerusform>%n to look at in QuickBooks</numerusform>
                <numerusform>%n to look at in QuickBooks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) not sent</source>
            <translation>
                <numerusform>%n letter not sent</numerusform>
                <numerusform>%n letters not sent</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::OrderPartsDialog</name>
        <message numerus="yes">
            <source>%n order(s), %1 in all</source>
            <translation>
                <numerusform>%n order, %1 in all</numerusform>
                <numerusform>%n orders, %1 in all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::OrdersView</name>
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
            <source>%n order(s) are canceled: what did not come is not waited for any more.</source>
            <translation>
                <numerusform>%n order is canceled: what did not come is not waited for any more.</numerusform>
                <numerusform>%n orders are canceled: what did not come is not waited for any more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::OutboxPanel</name>
        <message numerus="yes">
            <source>Tried %n time(s); the next try is on %1.</source>
            <translation>
                <numerusform>Tried %n time; the next try is on %1.</numerusform>
                <numerusform>Tried %n times; the next try is on %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::PipelineBar</name>
        <message numerus="yes">
            <source>%n day(s) and older</source>
            <translation>
                <numerusform>%n day and older</numerusform>
                <numerusform>%n days and older</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::PipelinePage</name>
        <message numerus="yes">
            <source>%n quote(s)</source>
            <translation>
                <numerusform>%n quote</numerusform>
                <numerusform>%n quotes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chosen, %1</source>
            <translation>
                <numerusform>%n chosen, %1</numerusform>
                <numerusform>%n chosen, %1</numerusform>
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
            <source>%n canceled</source>
            <translation>
                <numerusform>%n canceled</numerusform>
                <numerusform>%n canceled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s) until %1, the first on %2.</source>
            <translation>
                <numerusform>%n conflict until %1, on %2.</numerusform>
                <numerusform>%n conflicts until %1, the first on %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s), the first on %1.</source>
            <translation>
                <numerusform>%n conflict, on %1.</numerusform>
                <numerusform>%n conflicts, the first on %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What stays has %n conflict(s) already, the first on %1.</source>
            <translation>
                <numerusform>What stays has %n conflict already, on %1.</numerusform>
                <numerusform>What stays has %n conflicts already, the first on %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::PurchasingPage</name>
        <message numerus="yes">
            <source>%n order(s) made as drafts.</source>
            <translation>
                <numerusform>%n order made as drafts.</numerusform>
                <numerusform>%n orders made as drafts.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::ReconciliationTab</name>
        <message numerus="yes">
            <source>%n row(s) were settled in these days.</source>
            <translation>
                <numerusform>%n row was settled in these days.</numerusform>
                <numerusform>%n rows were settled in these days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::StageColumn</name>
        <message numerus="yes">
            <source>%1: %n quote(s), %2 in all</source>
            <translation>
                <numerusform>%1: %n quote, %2 in all</numerusform>
                <numerusform>%1: %n quotes, %2 in all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>truckroll::TechnicianList</name>
        <message numerus="yes">
            <source>%n technician(s)</source>
            <translation>
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
    <context>
        <name>truckroll::TimeOffDialog</name>
        <message numerus="yes">
            <source>%1 has %n visit(s) in this time.</source>
            <translation>
                <numerusform>%1 has %n visit in this time.</numerusform>
                <numerusform>%1 has %n visits in this time.</numerusform>
            </translation>
        </message>
    </context>
</TS>
