// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packfiles.h"
#include "packworkshop.h"

#include <QTest>
#include <sys/stat.h>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestPackFiles final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PackFolder> m_folder;
    Problems m_problems;

    PackFiles files() { return {m_folder->path(), m_problems}; }

private slots:
    void init()
    {
        m_folder = std::make_unique<PackFolder>();
        m_problems.clear();
    }

    void path_staysInThePack_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("inside");
        QTest::newRow("file") << u"a/b.md"_s << true;
        QTest::newRow("the pack itself") << QString() << true;
        QTest::newRow("missing") << u"no/such/file"_s << true;
        QTest::newRow("up and down again") << u"a/../a/b.md"_s << true;
        QTest::newRow("dots in a name") << u"a/..b"_s << true;
        QTest::newRow("up") << u".."_s << false;
        QTest::newRow("up to a neighbour") << u"../other"_s << false;
        QTest::newRow("up in the middle") << u"a/../../other"_s << false;
        QTest::newRow("up with a dot between") << u"a/.././../other"_s << false;
        QTest::newRow("absolute") << u"/etc/passwd"_s << false;
        QTest::newRow("backslashes") << u"..\\other"_s << false;
        QTest::newRow("NUL") << QString::fromLatin1("a\0/../..", 8) << false;
        QTest::newRow("neighbour whose name begins like the pack") << u"../pack-two/a"_s << false;
    }

    void path_staysInThePack()
    {
        QFETCH(QString, path);
        QFETCH(bool, inside);
        m_folder->write(u"a/b.md"_s, "text");
        m_folder->write(u"../pack-two/a"_s, "secret");
        m_folder->write(u"../other"_s, "secret");
        QCOMPARE(files().isInside(path), inside);
        if (!inside) {
            QVERIFY(!files().bytes(path, 100));
            QCOMPARE(m_problems.size(), 1U);
            QCOMPARE(m_problems.front().rule, u"path-outside"_s);
        }
    }

    void link_isFollowedOnlyInside()
    {
        m_folder->write(u"real/a.md"_s, "inside");
        m_folder->write(u"../secret/a.md"_s, "secret");
        const auto link = [this](const QString &target, const QString &name) {
            QVERIFY(QFile::link(target, m_folder->at(name)));
        };
        link(m_folder->at(u"real"_s), u"good"_s);
        link(m_folder->outside(u"secret"_s), u"bad"_s);
        link(m_folder->at(u"bad/a.md"_s), u"chained.md"_s);
        link(m_folder->at(u"nowhere"_s), u"dangling.md"_s);
        link(m_folder->at(u"circle.md"_s), u"circle.md"_s);
        QCOMPARE(files().text(u"good/a.md"_s, 100), QByteArray("inside"));
        QVERIFY(!files().text(u"bad/a.md"_s, 100));
        QVERIFY(!files().text(u"chained.md"_s, 100));
        QVERIFY(!files().text(u"dangling.md"_s, 100));
        QVERIFY(!files().text(u"circle.md"_s, 100));
        QCOMPARE(files().folders(u"bad"_s), QStringList());
        QCOMPARE(told(m_problems), (QStringList{u"bad/a.md:1:1 path-outside"_s, u"chained.md:1:1 path-outside"_s,
                                                u"dangling.md:1:1 file-missing"_s, u"circle.md:1:1 file-missing"_s,
                                                u"bad:1:1 path-outside"_s}));
        QVERIFY(files().exists(u"dangling.md"_s)); // it is there to be complained of
    }

    void packThatIsALink_isItsTarget()
    {
        m_folder->write(u"a.md"_s, "text");
        const QString link = m_folder->outside(u"link"_s);
        QVERIFY(QFile::link(m_folder->path(), link));
        Problems problems;
        PackFiles linked(link, problems);
        QCOMPARE(linked.text(u"a.md"_s, 100), QByteArray("text"));
        QCOMPARE(linked.folder(), QFileInfo(m_folder->path()).canonicalFilePath());
        QVERIFY(problems.empty());
    }

    void whatIsNoFile_isNotOpened()
    {
        m_folder->write(u"folder/a"_s, {});
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder->at(u"pipe"_s)).constData(), 0600), 0);
        QVERIFY(!files().bytes(u"folder"_s, 100));
        QVERIFY(!files().bytes(u"pipe"_s, 100)); // reading it would wait for ever
        QVERIFY(!files().bytes(u"none"_s, 100));
        QCOMPARE(told(m_problems), (QStringList{u"folder:1:1 file-unreadable"_s, u"pipe:1:1 file-unreadable"_s,
                                                u"none:1:1 file-missing"_s}));
    }

    void size_isLookedAtFirst()
    {
        m_folder->write(u"a"_s, QByteArray(100, 'x'));
        QCOMPARE(files().bytes(u"a"_s, 100)->size(), 100);
        QVERIFY(!files().bytes(u"a"_s, 99));
        QCOMPARE(told(m_problems), QStringList{u"a:1:1 file-too-large"_s});
    }

    void wholePack_isBoundedToo()
    {
        QFile large(m_folder->at(u"large"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(30LL << 20)); // a hole, it takes no room
        m_folder->write(u"small"_s, "text");
        PackFiles pack = files();
        QVERIFY(pack.bytes(u"large"_s, 30LL << 20));
        QVERIFY(pack.bytes(u"large"_s, 30LL << 20));
        QVERIFY(!pack.bytes(u"large"_s, 30LL << 20)); // 90 MB
        QVERIFY(pack.bytes(u"small"_s, 100));
        QCOMPARE(told(m_problems), QStringList{u"large:1:1 file-too-large"_s});
    }

    void badByte_isFoundAtItsPlace_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("told");
        const auto bytes = [](const char *text, int size) { return QByteArray(text, size); };
        QTest::newRow("first") << bytes("\xFF", 1) << u"1:1 file-not-utf8"_s;
        QTest::newRow("Latin 1") << bytes("one\ntw\xF6\nthree", 13) << u"2:3 file-not-utf8"_s;
        QTest::newRow("cut character at the end") << bytes("a\xF0\x9F\xA6", 4) << u"1:2 file-not-utf8"_s;
        QTest::newRow("cut character in the middle") << bytes("\xC3\nb", 3) << u"1:1 file-not-utf8"_s;
        QTest::newRow("overlong") << bytes("ab\xC0\xAF", 4) << u"1:3 file-not-utf8"_s;
        QTest::newRow("half of a pair") << bytes("\n\xED\xA0\x80", 4) << u"2:1 file-not-utf8"_s;
        QTest::newRow("above Unicode") << bytes("\xF4\x90\x80\x80", 4) << u"1:1 file-not-utf8"_s;
        QTest::newRow("UTF-16") << bytes("\xFF\xFE"
                                         "a\0",
                                         4)
                                << u"1:1 file-not-utf8"_s;
        QTest::newRow("NUL") << bytes("a\nb\0c", 5) << u"2:2 file-has-nul"_s;
        QTest::newRow("only NUL") << QByteArray(1000, '\0') << u"1:1 file-has-nul"_s;
        QTest::newRow("columns are characters") << bytes("\xC3\xA9\xF0\x9F\xA6\x80\xFF", 7) << u"1:3 file-not-utf8"_s;
    }

    void badByte_isFoundAtItsPlace()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, told);
        m_folder->write(u"a.md"_s, content);
        QVERIFY(!files().text(u"a.md"_s, 10'000));
        QCOMPARE(Ochre::Course::told(m_problems, u"a.md"_s), QStringList{told});
        QCOMPARE(files().bytes(u"a.md"_s, 10'000), content); // as bytes it is fine
    }

    void badByte_isFoundWhereverItStands()
    {
        const QByteArray good = QByteArray("caf\xC3\xA9 \xF0\x9F\xA6\x80\n").repeated(20);
        for (qsizetype at = 0; at <= good.size(); ++at) {
            if (at < good.size() && (good[at] & 0xC0) == 0x80) {
                continue; // the inside of a character
            }
            m_problems.clear();
            m_folder->write(u"a.md"_s, QByteArray(good).insert(at, '\xFE'));
            QVERIFY(!files().text(u"a.md"_s, 10'000));
            QCOMPARE(m_problems.front().line, good.first(at).count('\n') + 1);
            const QByteArray line = good.first(at).split('\n').constLast();
            QCOMPARE(m_problems.front().column, QString::fromUtf8(line).toUcs4().size() + 1);
        }
    }

    void text_losesMarkAndCarriageReturns_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("read");
        QTest::newRow("plain") << QByteArray("a\nb") << QByteArray("a\nb");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << QByteArray();
        QTest::newRow("mark in the middle") << QByteArray("a\xEF\xBB\xBF") << QByteArray("a\xEF\xBB\xBF");
        QTest::newRow("both") << QByteArray("\xEF\xBB\xBF\r\na\r\n") << QByteArray("\na\n");
        QTest::newRow("mixed line ends") << QByteArray("a\r\nb\nc\r\n") << QByteArray("a\nb\nc\n");
        QTest::newRow("a return alone") << QByteArray("a\rb\r\r\n") << QByteArray("a\rb\r\n");
    }

    void text_losesMarkAndCarriageReturns()
    {
        QFETCH(QByteArray, content);
        m_folder->write(u"a.md"_s, content);
        const std::optional<QByteArray> text = files().text(u"a.md"_s, 100);
        QVERIFY(text && m_problems.empty());
        QTEST(*text, "read");
    }

    void names_areSortedAndHiddenOnesLeftOut()
    {
        for (const QString &name : {u"b.toml"_s, u"a.toml"_s, u"B.toml"_s, u".hidden.toml"_s, u"c.txt"_s, u"toml"_s,
                                    u"sub/d.toml"_s, u".git/e.toml"_s, u"z/f.toml"_s}) {
            m_folder->write(u"bank/"_s + name, {});
        }
        QCOMPARE(files().files(u"bank"_s, u".toml"_s), (QStringList{u"B.toml"_s, u"a.toml"_s, u"b.toml"_s}));
        QCOMPARE(files().folders(u"bank"_s), (QStringList{u"sub"_s, u"z"_s}));
        QCOMPARE(files().files(u"none"_s, u".toml"_s), QStringList());
        QVERIFY(m_problems.empty());
    }
};

QTEST_APPLESS_MAIN(TestPackFiles)
#include "tst_packfiles.moc"
