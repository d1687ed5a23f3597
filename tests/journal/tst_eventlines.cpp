// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventlines.h"

#include "journaldesk.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

/// What was read of an export: its events up to the first line that is wrong, and what is said about that.
struct Read {
    std::vector<Entry> entries;
    std::optional<Error> error;
};

Read readAll(QByteArray text)
{
    QBuffer buffer(&text);
    Read read;
    if (!buffer.open(QIODevice::ReadOnly)) {
        return read;
    }
    EventLineReader reader(buffer, u"export.jsonl"_s);
    for (;;) {
        Result<std::optional<Entry>> entry = reader.next();
        if (!entry) {
            read.error = entry.error();
            return read;
        }
        if (!*entry) {
            return read;
        }
        read.entries.push_back(std::move(**entry));
    }
}

std::vector<Entry> someEntries()
{
    return {sealedElsewhere(entryOf(1, NoteWritten{u"own"_s, idOf(7), u"größer \"🦀\"\n\u2028\t\\"_s, {}, {}}),
                            deviceOf(1), 1),
            sealedElsewhere(snapshotOf(2, u"own/ex"_s, "fn main() {\r\n}\n"), deviceOf(2), 2),
            sealedElsewhere(entryOf(3, Other{u"garden-watered"_s, {}, {}, {{u"litres"_s, 2.5}}}), deviceOf(1), 3, 2)};
}

QByteArray lineOf(const Entry &entry)
{
    return exportLine(entry.event, entry.source);
}

QByteArray exportOf(const std::vector<Entry> &entries)
{
    QByteArray text = exportHeader();
    for (const Entry &entry : entries) {
        text += lineOf(entry);
    }
    return text;
}

/// The line with one key changed; an undefined value takes it out.
QByteArray changed(const Entry &entry, const QString &key, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(lineOf(entry)).object();
    value.isUndefined() ? object.remove(key) : object[key] = value;
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

bool areEqual(const Entry &one, const Entry &other)
{
    return one.event == other.event && one.source == other.source;
}

const QByteArray oldHeader = "{\"format\":\"ochre-progress\",\"version\":1}\n";
const QByteArray oldLine = "{\"data\":{\"correct\":true},\"id\":\"019e0000-0000-7000-8000-000000000001\","
                           "\"kind\":\"answer-given\",\"lesson\":\"own\",\"subject\":\"q\",\"time_ms\":1780000000000}\n";

} // namespace

class TestEventLines final : public QObject {
    Q_OBJECT

private slots:
    // Other programs read it too, and equal logs are to be equal bytes.
    void line_isWhatTheReadmeSays()
    {
        QCOMPARE(exportHeader(), "{\"format\":\"ochre-progress\",\"version\":2}\n");
        Entry entry = entryOf(1, MustKnowSet{u"line"_s, true});
        entry.event.zoneMinutes = -90;
        entry = sealedElsewhere(entry, deviceOf(1), 5, 3);
        entry.event.previous = "\x01\xff";
        const QByteArray expected =
            "{\"checksum\":\"" + entry.event.checksum.toHex()
            + "\",\"counter\":5,\"course\":\"rust\",\"data\":{\"known\":true},"
              "\"device\":\"5e000000-0000-4000-8000-000000000001\",\"id\":\"019e0000-0000-7000-8000-000000000001\","
              "\"kind\":\"must-know-set\",\"lesson\":\"\",\"previous\":\"01ff\",\"sequence\":3,"
              "\"study_day\":\"2026-05-28\",\"subject\":\"line\",\"time_ms\":1780000000001,\"zone_minutes\":-90}\n";
        QCOMPARE(lineOf(entry), expected);
    }

    void source_isWrittenReadably_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("text") << QByteArray("a\r\nä\t") << QByteArray(R"("source":"a\r\nä\t")");
        QTest::newRow("empty") << QByteArray("") << QByteArray(R"("source":"")");
        QTest::newRow("zero") << QByteArray("a\0b", 3) << QByteArray(R"("source":"a\u0000b")");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe") << QByteArray(R"("source_base64":"//4=")");
        QTest::newRow("half a surrogate pair") << QByteArray("\xed\xa0\xbe") << QByteArray(R"("source_base64":"7aC+")");
    }

    void source_isWrittenReadably()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, written);
        const Entry entry = sealedElsewhere(snapshotOf(1, u"own/ex"_s, source), deviceOf(1), 1);
        const QByteArray line = lineOf(entry);
        QVERIFY2(line.contains(written), line.constData());
        const Read read = readAll(exportHeader() + line);
        QVERIFY2(!read.error, qPrintable(read.error.value_or(Error{}).text()));
        QVERIFY(areEqual(read.entries.at(0), entry));
    }

    void export_isReadBack()
    {
        const std::vector<Entry> entries = someEntries();
        const Read read = readAll(exportOf(entries));
        QVERIFY2(!read.error, qPrintable(read.error.value_or(Error{}).text()));
        QVERIFY(std::ranges::equal(read.entries, entries, areEqual));
        QCOMPARE(exportOf(read.entries), exportOf(entries));
    }

    // What editors, mail programs and other systems do to a text file.
    void harmlessChanges_changeNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray text = exportOf(someEntries());
        QTest::newRow("line ends of Windows") << QByteArray(text).replace("\n", "\r\n");
        QTest::newRow("no line end at the end") << text.chopped(1);
        QTest::newRow("blank lines") << QByteArray(text).replace("\n", "\n \t\n\n");
        QTest::newRow("blank lines at the end") << text + "\n\n  ";
        QTest::newRow("spaces around") << "  " + QByteArray(text).replace("\n", "  \n  ");
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + text;
        QTest::newRow("spaces in the JSON") << QByteArray(text).replace("\":", "\" : ").replace(",\"", " , \"");
        QTest::newRow("escaped characters") << QByteArray(text).replace("ö", "\\u00f6");
    }

    void harmlessChanges_changeNothing()
    {
        QFETCH(QByteArray, text);
        const Read read = readAll(text);
        QVERIFY2(!read.error, qPrintable(read.error.value_or(Error{}).text()));
        QVERIFY(std::ranges::equal(read.entries, someEntries(), areEqual));
    }

    void otherFiles_areRefusedAtTheirFirstLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        const QString none = u"not say that this is an export"_s;
        QTest::newRow("nothing") << QByteArray() << none;
        QTest::newRow("blank line") << QByteArray("\n") << none;
        QTest::newRow("text") << QByteArray("hello\n") << none;
        QTest::newRow("zeros") << QByteArray(5000, '\0') << none;
        QTest::newRow("no header") << lineOf(someEntries().front()) << none;
        QTest::newRow("another format") << QByteArray(R"({"format":"ochre-course","version":2})") << none;
        QTest::newRow("no version") << QByteArray(R"({"format":"ochre-progress"})") << none;
        QTest::newRow("version zero") << QByteArray(R"({"format":"ochre-progress","version":0})") << none;
        QTest::newRow("version as a text") << QByteArray(R"({"format":"ochre-progress","version":"2"})") << none;
        QTest::newRow("huge version") << QByteArray(R"({"format":"ochre-progress","version":1e99})") << none;
        QTest::newRow("newer") << QByteArray(R"({"format":"ochre-progress","version":3})") << u"newer Ochre"_s;
        QTest::newRow("cut header") << exportHeader().chopped(4) << none;
        const QByteArray wide(QString::fromUtf8(exportHeader()).toStdU16String().size() * 2, '\0');
        QTest::newRow("sixteen bits a character") << "\xff\xfe" + wide << none;
    }

    void otherFiles_areRefusedAtTheirFirstLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        const Read read = readAll(text);
        QVERIFY(read.entries.empty() && read.error);
        QVERIFY2(read.error->what.contains(said), qPrintable(read.error->text()));
        QVERIFY2(read.error->what.startsWith(u"Line 1 "), qPrintable(read.error->text()));
        QCOMPARE(read.error->where, u"export.jsonl"_s);
        QVERIFY(!read.error->advice.isEmpty());
    }

    void brokenLine_isNamedByItsNumber_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("said");
        const Entry entry = someEntries().at(1);
        const QJsonValue none(QJsonValue::Undefined);
        const auto row = [&entry](const char *name, const QString &key, const QJsonValue &value, const QString &said) {
            QTest::newRow(name) << changed(entry, key, value) << said;
        };
        const QString type = u"missing or of the wrong type"_s;
        QTest::newRow("no JSON") << QByteArray("hello\n") << u"not a JSON object"_s;
        QTest::newRow("array") << QByteArray("[1,2]\n") << u"not a JSON object"_s;
        QTest::newRow("cut") << lineOf(entry).chopped(20) << u"not a JSON object"_s;
        QTest::newRow("two in one line") << lineOf(entry).trimmed() + lineOf(entry) << u"not a JSON object"_s;
        QTest::newRow("zero in the middle") << lineOf(entry).replace("\"id\"", QByteArray("\0", 1)) << u"JSON"_s;
        QTest::newRow("no UTF-8") << lineOf(entry).replace("rust", "\xff") << u""_s;
        QTest::newRow("nested too deeply") << QByteArray(100'000, '[') + '\n' << u"not a JSON object"_s;
        QTest::newRow("empty object") << QByteArray("{}\n") << type;
        row("no kind", u"kind"_s, none, type);
        row("kind as a number", u"kind"_s, 7, type);
        row("no lesson", u"lesson"_s, none, type);
        row("subject as null", u"subject"_s, QJsonValue(), type);
        row("data as a text", u"data"_s, u"{}"_s, type);
        row("no id", u"id"_s, none, u"UUID"_s);
        row("no device", u"device"_s, none, u"UUID"_s);
        row("no time", u"time_ms"_s, none, u"milliseconds"_s);
        row("time as a text", u"time_ms"_s, u"1780000000000"_s, u"milliseconds"_s);
        row("time with a fraction", u"time_ms"_s, 1.5, u"milliseconds"_s);
        row("time beyond a number", u"time_ms"_s, 1e300, u"milliseconds"_s);
        row("no counter", u"counter"_s, none, u"order"_s);
        row("no number", u"sequence"_s, none, u"order"_s);
        row("day that does not exist", u"study_day"_s, u"2026-02-30"_s, u"order"_s);
        row("zone out of this world", u"zone_minutes"_s, -2'147'483'648.0, u"order"_s);
        row("another text", u"source"_s, u"fn main() { evil() }"_s, u"not the one that was saved"_s);
        row("no text any more", u"source"_s, none, u""_s);
        row("another course", u"course"_s, u"go"_s, u"checksum"_s);
        row("another day", u"study_day"_s, u"2026-05-29"_s, u"checksum"_s);
        row("another zone", u"zone_minutes"_s, 60, u"checksum"_s);
        row("another predecessor", u"previous"_s, u"00"_s, u"checksum"_s);
        row("no checksum", u"checksum"_s, none, u"checksum"_s);
        row("another checksum", u"checksum"_s, QString(64, u'0'), u"checksum"_s);
    }

    void brokenLine_isNamedByItsNumber()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, said);
        const std::vector<Entry> entries = someEntries();
        const Read read = readAll(exportHeader() + lineOf(entries[0]) + '\n' + line + lineOf(entries[2]));
        if (QTest::currentDataTag() == "no text any more"_ba) {
            QVERIFY(!read.error && !read.entries.at(1).source); // the event itself is whole
            return;
        }
        QVERIFY(read.error && read.entries.size() == 1);
        QVERIFY2(read.error->what.startsWith(u"Line 4 ") && read.error->what.contains(said),
                 qPrintable(read.error->text()));
    }

    void sourceOfAnotherKind_isRefused()
    {
        const Read read = readAll(exportHeader() + changed(someEntries().front(), u"source"_s, u"fn main() {}"_s));
        QVERIFY(read.error && read.entries.empty());
    }

    // Wherever a transfer breaks off: what is read are the first events as they were, never another one.
    void cutExport_givesOnlyWholeEvents()
    {
        const std::vector<Entry> entries = someEntries();
        const QByteArray text = exportOf(entries);
        for (qsizetype length = 0; length < text.size(); ++length) {
            const Read read = readAll(text.first(length));
            QVERIFY(read.entries.size() <= entries.size());
            QVERIFY(std::ranges::equal(read.entries, entries | std::views::take(read.entries.size()), areEqual));
            const QByteArray rest = text.first(length).mid(text.first(length).lastIndexOf('\n') + 1);
            const bool isWhole = length > 0 && (rest.isEmpty() || text.at(length) == '\n');
            QVERIFY2(read.error.has_value() != isWhole, qPrintable(QString::number(length)));
        }
    }

    void changedByte_neverMakesAnotherEvent_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 5; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    // Any byte of an event's line may be another one: then it is refused, unless it still says the same.
    void changedByte_neverMakesAnotherEvent()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const std::vector<Entry> entries = someEntries();
        int refused = 0;
        for (int round = 0; round < 400; ++round) {
            const Entry &entry = entries[random() % entries.size()];
            QByteArray line = lineOf(entry);
            const auto place = static_cast<qsizetype>(random() % static_cast<quint32>(line.size() - 1));
            line[place] = static_cast<char>(random());
            const Read read = readAll(exportHeader() + line);
            refused += read.error ? 1 : 0;
            for (const Entry &each : read.entries) {
                QVERIFY2(each.event == entry.event && (!each.source || each.source == entry.source), line.constData());
            }
        }
        QVERIFY(refused > 300);
    }

    void endlessLine_isRefused()
    {
        const QByteArray line = "{\"data\":\"" + QByteArray(33 << 20, 'x') + "\"}\n";
        const Read read = readAll(exportHeader() + line + lineOf(someEntries().front()));
        QVERIFY(read.error && read.entries.empty());
        QVERIFY2(read.error->what.contains(u"Line 2 ") && read.error->what.contains(u"too long"),
                 qPrintable(read.error->text()));
    }

    void oldForm_isSealedAsOfNoDevice()
    {
        const Read read = readAll(oldHeader + oldLine);
        QVERIFY2(!read.error, qPrintable(read.error.value_or(Error{}).text()));
        const Event &event = read.entries.at(0).event;
        QCOMPARE(event.device, u"00000000-0000-0000-0000-000000000000"_s);
        QCOMPARE(event.sequence, 0);
        QCOMPARE(event.counter, 0);
        QVERIFY(event.previous.isEmpty());
        QCOMPARE(event.checksum, checksumOf(event));
        QCOMPARE(readAll(oldHeader + oldLine).entries.at(0).event, event);
        // Exported in the present form it stays what it is.
        QCOMPARE(readAll(exportHeader() + exportLine(event, std::nullopt)).entries.at(0).event, event);
    }

    void oldForm_hasBadLinesToo_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no time") << QByteArray(oldLine).replace("time_ms", "time");
        QTest::newRow("time below zero") << QByteArray(oldLine).replace("1780000000000", "-1");
        QTest::newRow("time after everything") << QByteArray(oldLine).replace("1780000000000", "1780000000000000000");
        QTest::newRow("no id") << QByteArray(oldLine).replace("019e", "hell");
        QTest::newRow("no kind") << QByteArray(oldLine).replace("answer-given", "");
        QTest::newRow("source of an answer") << QByteArray(oldLine).replace("{\"data\"", "{\"source\":\"x\",\"data\"");
    }

    void oldForm_hasBadLinesToo()
    {
        QFETCH(QByteArray, line);
        const Read read = readAll(oldHeader + oldLine + line);
        QCOMPARE(read.entries.size(), 1U);
        QVERIFY(read.error && read.error->what.startsWith(u"Line 3 "));
    }
};

QTEST_GUILESS_MAIN(TestEventLines)
#include "tst_eventlines.moc"
