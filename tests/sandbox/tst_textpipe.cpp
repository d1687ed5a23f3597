// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "sandbox/textpipe.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using Progress = TextPipe::Progress;

/// A text that is given to whoever waits for it.
class TestTextPipe final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    static Progress pushToTheEnd(TextPipe &pipe)
    {
        Progress progress = Progress::Waiting;
        std::ignore = QTest::qWaitFor(
            [&] {
                progress = pipe.push();
                return progress != Progress::Waiting;
            },
            10'000);
        return progress;
    }

private slots:
    void init()
    {
        m_path = m_folder.filePath(u"text"_s);
        QFile::remove(m_path);
    }

    void reader_waitsForTheText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a line") << "fn main() {}\n"_ba;
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("what a pipe holds") << QByteArray(65'536, 'a');
        QTest::newRow("much more than a pipe holds") << QByteArray(1 << 20, 'b') + "end";
        QTest::newRow("any bytes") << QByteArray("\0\xff\r\n", 4);
    }

    void reader_waitsForTheText()
    {
        QFETCH(QByteArray, text);
        TextPipe pipe(m_path);
        QVERIFY(pipe.make());
        QProcess reader;
        reader.start(u"/bin/cat"_s, {m_path});
        QVERIFY(reader.waitForStarted());
        QVERIFY(!reader.waitForFinished(200));
        pipe.give(text);
        QCOMPARE(pushToTheEnd(pipe), Progress::Done);
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.readAllStandardOutput(), text);
    }

    void text_waitsForItsReader()
    {
        TextPipe pipe(m_path);
        QVERIFY(pipe.make());
        pipe.give("later");
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(pipe.push(), Progress::Waiting);
        }
        QProcess reader;
        reader.start(u"/bin/cat"_s, {m_path});
        QCOMPARE(pushToTheEnd(pipe), Progress::Done);
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.readAllStandardOutput(), "later");
    }

    void readerThatGoes_isAnAnswer()
    {
        TextPipe pipe(m_path);
        QVERIFY(pipe.make());
        QProcess reader;
        reader.start(u"/bin/sh"_s, {u"-c"_s, u"head -c 10 \"$0\" > /dev/null"_s, m_path});
        pipe.give(QByteArray(1 << 20, 'x'));
        QCOMPARE(pushToTheEnd(pipe), Progress::Failed);
        QTRY_COMPARE(reader.state(), QProcess::NotRunning);
    }

    void placeThatIsNoPipe_isNotWritten()
    {
        TextPipe pipe(m_path);
        pipe.give("text");
        QCOMPARE(pipe.push(), Progress::Failed); // nothing there
        QVERIFY(saveFile(m_path, "mine"));
        QCOMPARE(pipe.push(), Progress::Failed);
        const QString link = m_folder.filePath(u"link"_s);
        QVERIFY(QFile::link(m_path, link));
        TextPipe elsewhere(link);
        elsewhere.give("text");
        QCOMPARE(elsewhere.push(), Progress::Failed);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "mine");
    }

    void make_takesThePlaceOfWhatIsThere()
    {
        QVERIFY(saveFile(m_path, "old"));
        TextPipe pipe(m_path);
        QVERIFY(pipe.make());
        pipe.give("new");
        QCOMPARE(pipe.push(), Progress::Waiting);
        const Result<void> nowhere = TextPipe(m_folder.filePath(u"none/text"_s)).make();
        QVERIFY(!nowhere && !nowhere.error().text().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTextPipe)
#include "tst_textpipe.moc"
