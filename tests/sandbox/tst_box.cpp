// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "sandbox/box.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Sandbox::Box;
using Sandbox::removeTree;

class TestBox final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static void shell(const QString &folder, const QString &script)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(u"/bin/sh"_s, {u"-c"_s, script});
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    }

private slots:
    void everything_goesWithTheBox_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("nothing") << u"true"_s;
        QTest::newRow("files") << u"echo a > a; echo b > .b; mkdir c; echo d > c/d"_s;
        QTest::newRow("no rights") << u"mkdir -p a/b; echo c > a/b/c; chmod 0 a/b a ."_s;
        QTest::newRow("links") << u"ln -s . self; ln -s /nowhere gone; mkdir a; ln -s .. a/up"_s;
        QTest::newRow("names of ours") << u"mkdir -p .ochre-1/.ochre-2/.ochre-1; echo x > .ochre-1/.ochre-2/x"_s;
        QTest::newRow("fifo") << u"mkfifo pipe"_s;
        QTest::newRow("3,000 deep") << u"i=0; while [ $i -lt 3000 ]; do mkdir d; cd d; i=$((i+1)); done; echo x > x"_s;
    }

    void everything_goesWithTheBox()
    {
        QFETCH(QString, script);
        std::optional<Box> box(std::in_place, m_folder.filePath(u"box-XXXXXX"_s));
        QVERIFY(box->isValid());
        const QString path = box->path();
        shell(path, script);
        box.reset();
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(QDir(m_folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    // A program that no sandbox holds put a link in the place of its box: what it points to is not ours to empty.
    void linkInPlaceOfTheBox_isNotFollowed()
    {
        const QString documents = m_folder.filePath(u"documents"_s);
        QVERIFY(QDir().mkpath(documents) && saveFile(documents + u"/letter"_s, "dear"));
        {
            const Box box(m_folder.filePath(u"box-XXXXXX"_s));
            QVERIFY(QDir().rename(box.path(), box.path() + u"-moved"_s));
            QVERIFY(QFile::link(documents, box.path()));
            QVERIFY(QFile::link(documents, box.path() + u"-moved/inner"_s));
        }
        QVERIFY(QFileInfo::exists(documents + u"/letter"_s));
        for (const QString &name : QDir(m_folder.path()).entryList({u"box-*"_s}, QDir::AllEntries | QDir::System)) {
            QVERIFY(removeTree(m_folder.filePath(name)));
        }
        QCOMPARE(readFile(documents + u"/letter"_s, 100).value(), "dear"_ba);
    }

    void nothing_isRemovedAlready() { QVERIFY(removeTree(m_folder.filePath(u"nowhere"_s))); }
};

QTEST_GUILESS_MAIN(TestBox)
#include "tst_box.moc"
