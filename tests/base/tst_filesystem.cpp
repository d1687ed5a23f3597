// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filecopy.h"
#include "base/filesystem.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace Ochre;
using namespace Qt::StringLiterals;

class TestFileSystem final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anyContent_isReadAsItWasSaved_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello\n");
        QTest::newRow("Windows") << QByteArray("a\r\nb\r\n");
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x80");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfx");
        for (const qsizetype size : {256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 512 * 1024}) {
            // At the borders of the pieces that are read.
            QTest::addRow("%lld bytes", static_cast<long long>(size)) << QByteArray(size, 'x');
        }
    }

    void anyContent_isReadAsItWasSaved()
    {
        QFETCH(QByteArray, content);
        const QString file = path(u"file"_s);
        QVERIFY(saveFile(file, content).has_value());
        QCOMPARE(readFile(file, content.size()).value(), content);
        QCOMPARE(readFile(file, 1 << 30).value(), content);
        QVERIFY(content.isEmpty() || !readFile(file, content.size() - 1).has_value());
        QCOMPARE(names(), QStringList{u"file"_s});
    }

    void anyName_canBeSaved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("spaces") << u" a b "_s;
        QTest::newRow("umlauts") << u"Größe 🦀"_s;
        QTest::newRow("signs") << u"a?b*c\"d'e;f%20"_s;
        QTest::newRow("line end") << u"a\nb"_s;
        QTest::newRow("hidden") << u".hidden"_s;
        QTest::newRow("longest") << QString(240, u'x');
    }

    void anyName_canBeSaved()
    {
        QFETCH(QString, name);
        QVERIFY(saveFile(path(name), "content").has_value());
        QCOMPARE(readFile(path(name), 100).value(), "content");
        QCOMPARE(names(), QStringList{name});
    }

    void whatIsNoFile_isNotRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::newRow("missing") << u"missing"_s << u"does not exist"_s;
        QTest::newRow("no name") << u""_s << u"not a regular file"_s; // the folder itself
        QTest::newRow("folder") << u"folder"_s << u"not a regular file"_s;
        QTest::newRow("link to nowhere") << u"dangling"_s << u"does not exist"_s;
        QTest::newRow("link to a folder") << u"link"_s << u"not a regular file"_s;
        QTest::newRow("pipe") << u"pipe"_s << u"not a regular file"_s; // opening it would wait for ever
        QTest::newRow("below a file") << u"file/below"_s << u"does not exist"_s;
        QTest::newRow("name that is too long") << QString(5000, u'x') << u"does not exist"_s;
    }

    void whatIsNoFile_isNotRead()
    {
        QFETCH(QString, name);
        QFETCH(QString, said);
        QVERIFY(saveFile(path(u"file"_s), "x").has_value() && QDir(m_folder->path()).mkdir(u"folder"_s));
        QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling"_s)));
        QVERIFY(QFile::link(path(u"folder"_s), path(u"link"_s)));
        QCOMPARE(::mkfifo(path(u"pipe"_s).toLocal8Bit().constData(), 0600), 0);
        const Result<QByteArray> read = readFile(path(name), 100);
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().what.contains(said), qPrintable(read.error().text()));
        QCOMPARE(read.error().where, path(name));
        QVERIFY(!read.error().advice.isEmpty());
    }

    void endlessFile_isReadUpToTheCap()
    {
        // The kernel says that this one is empty, and then it is not.
        QVERIFY(readFile(u"/proc/self/status"_s, 100'000).value_or(QByteArray()).contains("Name:"));
        QVERIFY(!readFile(u"/proc/self/status"_s, 10).has_value());
    }

    void whatCannotBeReplaced_isLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("folder") << u"folder"_s;
        QTest::newRow("in a folder that is missing") << u"none/file"_s;
        QTest::newRow("below a file") << u"file/below"_s;
        QTest::newRow("name that is too long") << QString(300, u'x');
    }

    void whatCannotBeReplaced_isLeftAlone()
    {
        QFETCH(QString, name);
        QVERIFY(saveFile(path(u"file"_s), "precious").has_value() && QDir(m_folder->path()).mkdir(u"folder"_s));
        const Result<void> saved = saveFile(path(name), "x");
        QVERIFY(!saved.has_value());
        QCOMPARE(saved.error().where, path(name));
        QVERIFY(!saved.error().advice.isEmpty());
        QCOMPARE(names(), (QStringList{u"file"_s, u"folder"_s}));
        QCOMPARE(readFile(path(u"file"_s), 100).value(), "precious");
    }

    // Who keeps his files elsewhere and links to them wants the link to stay.
    void link_isWrittenThrough()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"elsewhere"_s));
        QVERIFY(saveFile(path(u"elsewhere/real"_s), "old").has_value());
        QVERIFY(QFile::link(path(u"elsewhere/real"_s), path(u"link"_s)));
        QVERIFY(saveFile(path(u"link"_s), "new").has_value());
        QCOMPARE(readFile(path(u"elsewhere/real"_s), 100).value(), "new");
        QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    }

    void permissions_stayWhatTheyWere()
    {
        const QFileDevice::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(saveFile(path(u"file"_s), "old").has_value());
        QVERIFY(QFile::setPermissions(path(u"file"_s), own));
        QVERIFY(saveFile(path(u"file"_s), "new").has_value());
        const QFileDevice::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner;
        QCOMPARE(QFile::permissions(path(u"file"_s)) & others, QFileDevice::Permissions());
    }

    void folder_isMadeWithItsParentsAndOnlyOnce()
    {
        QVERIFY(makeFolder(path(u"a/b ü/c"_s)).has_value());
        QVERIFY(makeFolder(path(u"a/b ü/c"_s)).has_value());
        QVERIFY(saveFile(path(u"a/b ü/c/file"_s), "x").has_value());
        QVERIFY(makeFolder(path(u"a"_s)).has_value());
        QVERIFY(makeFolder(path(u"a/./d/../e/"_s)).has_value() && names() == QStringList{u"a"_s});
        for (const QString &made : {u"a"_s, u"a/b ü"_s, u"a/b ü/c"_s, u"a/e"_s}) { // nobody else's business
            struct stat status{};
            QCOMPARE(stat(qPrintable(path(made)), &status), 0);
            QCOMPARE(status.st_mode & 0777, mode_t{0700});
        }
        QCOMPARE(readFile(path(u"a/b ü/c/file"_s), 9).value(), "x");
    }

    void folderInTheWayOfAFile_isToldInWords()
    {
        QVERIFY(saveFile(path(u"file"_s), "x").has_value());
        for (const QString &name : {u"file"_s, u"file/below"_s, QString(300, u'x')}) {
            const Result<void> made = makeFolder(path(name));
            QVERIFY(!made.has_value());
            QCOMPARE(made.error().where, path(name));
            QVERIFY(!made.error().what.isEmpty() && !made.error().advice.isEmpty());
        }
        QCOMPARE(readFile(path(u"file"_s), 9).value(), "x");
    }

    // Judged by its kind: what cannot be read is no disk that is full.
    void failure_saysWhichSideFailed()
    {
        QVERIFY(saveFile(path(u"file"_s), "precious").has_value() && QDir(m_folder->path()).mkdir(u"folder"_s));
        const Result<void> unread = copyFile(path(u"missing"_s), path(u"file"_s));
        QVERIFY(!unread.has_value());
        QCOMPARE(unread.error().kind, ErrorKind::ReadFailed);
        QCOMPARE(unread.error().where, path(u"missing"_s));
        const Result<void> unwritten = copyFile(path(u"file"_s), path(u"folder"_s));
        QVERIFY(!unwritten.has_value());
        QCOMPARE(unwritten.error().kind, ErrorKind::WriteFailed);
        QCOMPARE(unwritten.error().where, path(u"folder"_s));
        QCOMPARE(saveFile(path(u"folder"_s), "x").error().kind, ErrorKind::WriteFailed);
        QCOMPARE(names(), (QStringList{u"file"_s, u"folder"_s}));
        QCOMPARE(readFile(path(u"file"_s), 100).value(), "precious");
    }

    void error_isOneTextOfWhatThereIs()
    {
        QCOMPARE((Error{u"It failed."_s, u"/a/b"_s, u"Try again."_s}.text()), u"It failed. /a/b Try again."_s);
        QCOMPARE((Error{u"It failed."_s, {}, u"Try again."_s}.text()), u"It failed. Try again."_s);
        QCOMPARE((Error{u"It failed."_s, u"/a/b"_s, {}}.text()), u"It failed. /a/b"_s);
        QCOMPARE((Error{u"It failed."_s, {}, {}}.text()), u"It failed."_s);
    }
};

QTEST_GUILESS_MAIN(TestFileSystem)
#include "tst_filesystem.moc"
