// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "base/lineindex.h"
#include "base/uuid.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>

#include <csignal>

using namespace Ochre;

// While it lives no file of this process may grow beyond `bytes`.
class FileSizeLimit final {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
};

class TestBase final : public QObject {
    Q_OBJECT

private slots:
    void uuid_isVersion7AndSortsByTime()
    {
        const QString early = makeUuidV7(1'700'000'000'000);
        const QString late = makeUuidV7(1'700'000'000'001);
        QCOMPARE(early.size(), 36);
        QCOMPARE(early.at(14), u'7');
        QVERIFY(QStringLiteral("89ab").contains(early.at(19)));
        QCOMPARE(early.left(13).remove(u'-').toLongLong(nullptr, 16), 1'700'000'000'000);
        QVERIFY(early < late);
        QVERIFY(makeUuidV7(1) != makeUuidV7(1));
    }

    void lineIndex_countsCharacters_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("byte");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("start") << QByteArray("ab\ncd") << 0 << 1 << 1;
        QTest::newRow("second line") << QByteArray("ab\ncd") << 4 << 2 << 2;
        QTest::newRow("line end") << QByteArray("ab\ncd") << 2 << 1 << 3;
        QTest::newRow("after umlaut") << QByteArray("ä=1") << 2 << 1 << 2;
        QTest::newRow("after emoji") << QByteArray("🦀=1") << 4 << 1 << 2;
        QTest::newRow("crlf counts") << QByteArray("a\r\nb") << 2 << 1 << 3;
        QTest::newRow("end of text") << QByteArray("a\n") << 2 << 2 << 1;
        QTest::newRow("beyond") << QByteArray("a") << 99 << 1 << 2;
    }

    void lineIndex_countsCharacters()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, byte);
        QFETCH(int, line);
        QFETCH(int, column);
        const LineIndex index(text);
        const TextPosition expected{line, column};
        QVERIFY(index.positionAt(byte) == expected);
        QCOMPARE(index.byteAt(expected), std::min<qsizetype>(byte, index.lineStart(line) + index.line(line).size()));
    }

    void lineIndex_movesOutsidePositionsInside()
    {
        const LineIndex index("one\r\ntwo");
        QCOMPARE(index.lineCount(), 2);
        QCOMPARE(index.line(1).toByteArray(), "one");
        QCOMPARE(index.byteAt({1, 99}), 3);
        QCOMPARE(index.byteAt({99, 99}), 8);
        QCOMPARE(index.byteAt({0, 0}), 0);
    }

    void saveFile_replacesAndReadsBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        QVERIFY(saveFile(path, "one").has_value());
        QVERIFY(saveFile(path, "two").has_value());
        QCOMPARE(readFile(path, 10).value(), "two");
        QVERIFY(!readFile(path, 2).has_value());
        QVERIFY(!readFile(folder.path(), 2).has_value());
        QVERIFY(!readFile(folder.filePath(QStringLiteral("none")), 2).has_value());
    }

    void readFile_takesMemoryForTheFileAndNotForTheCap()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("long.txt"));
        QByteArray text(700'000, 'x');
        text += "end";
        QVERIFY(saveFile(path, text).has_value());
        const Result<QByteArray> read = readFile(path, 1LL << 36);
        QCOMPARE(read.value(), text);
        QVERIFY(read->capacity() < (2 << 20));
        QCOMPARE(readFile(path, text.size()).value(), text);
        QVERIFY(!readFile(path, text.size() - 1).has_value());
    }

    void saveFile_keepsTheOldContentOnAFullDisk()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("kept.txt"));
        QVERIFY(saveFile(path, "precious").has_value());
        const Result<void> saved = [&path] {
            const FileSizeLimit limit(4096); // as a full disk: the write stops in the middle
            return saveFile(path, QByteArray(1 << 20, 'x'));
        }();
        QVERIFY(!saved.has_value());
        QVERIFY(!saved.error().advice.isEmpty());
        QCOMPARE(readFile(path, 100).value(), "precious");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
