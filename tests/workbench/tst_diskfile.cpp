// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "editor/codeeditor.h"
#include "support/pagefixture.h"
#include "widgets/messagebar.h"
#include "workbench/diskbar.h"
#include "workbench/filerecovery.h"
#include "workbench/workbench.h"

#include <QFileInfo>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::DiskFile;
using Workbench::DiskState;
using Workbench::FileRecovery;

namespace {

const QByteArray first = "fn main() {}\n";
const QByteArray mine = "// mine\nfn main() {}\n";
const QByteArray theirs = "// theirs\nfn main() {}\n";

Progress::Snapshot version(const QString &reason, const QByteArray &source)
{
    return {u"id"_s, 0, u"file:/x.rs"_s, reason, source};
}

} // namespace

/// Files of the disk in the workbench: their bytes, and what happens when two write them.
class TestDiskFile final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        m_path = m_fixture->folder.filePath(u"main.rs"_s);
        QVERIFY(saveFile(m_path, first));
        makeBench();
    }

    void cleanup()
    {
        m_bench.reset();
        m_fixture.reset();
    }

    void bytes_keepMarkAndLineEnds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("saved");
        QTest::newRow("plain") << QByteArray("a\n") << QByteArray("a\nb\n") << QByteArray("a\nb\n");
        QTest::newRow("CR LF") << QByteArray("a\r\n") << QByteArray("a\r\nb\n") << QByteArray("a\r\nb\r\n");
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                            "a\n")
                              << QByteArray("b\n")
                              << QByteArray("\xEF\xBB\xBF"
                                            "b\n");
        QTest::newRow("mark and CR LF") << QByteArray("\xEF\xBB\xBF"
                                                      "a\r\n")
                                        << QByteArray("b\n")
                                        << QByteArray("\xEF\xBB\xBF"
                                                      "b\r\n");
        QTest::newRow("LF gets CR LF") << QByteArray("a\n") << QByteArray("a\r\nb\n") << QByteArray("a\nb\n");
        QTest::newRow("both") << QByteArray("a\r\nb\n") << QByteArray("a\r\nb\nc\r\n") << QByteArray("a\r\nb\nc\r\n");
        QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray();
    }

    void bytes_keepMarkAndLineEnds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, saved);
        QVERIFY(saveFile(m_path, bytes));
        const auto file = Workbench::readDiskFile(m_path);
        QVERIFY(file.has_value());
        QVERIFY(!file->text().startsWith("\xEF\xBB\xBF"));
        QCOMPARE(file->bytesOf(file->text()), bytes);
        const auto written = Workbench::writeDiskFile(*file, typed);
        QVERIFY(written.has_value());
        QCOMPARE(onDisk(), saved);
        QCOMPARE(Workbench::diskStateOf(*written), DiskState::Same);
        QCOMPARE(Workbench::diskStateOf(*file), bytes == saved ? DiskState::Same : DiskState::Changed);
    }

    void whatIsNoRustText_isRefused()
    {
        for (const QByteArray &bytes : {QByteArray("a\rb\r"), QByteArray("\xff\xfe"), QByteArray("a\0b", 3)}) {
            QVERIFY(saveFile(m_path, bytes));
            QVERIFY(!Workbench::readDiskFile(m_path));
        }
        QVERIFY(!Workbench::readDiskFile(m_path + u".none"_s));
    }

    void recovery_knowsWhichHasChanged()
    {
        using Kind = FileRecovery::Kind;
        const DiskFile file{m_path, theirs};
        QCOMPARE(Workbench::recoverFile(file, {}).kind, Kind::Disk);
        QCOMPARE(Workbench::recoverFile(file, {version(u"typed"_s, theirs)}).kind, Kind::Disk);
        QCOMPARE(Workbench::recoverFile(file, {version(u"saved"_s, first)}).kind, Kind::DiskNews);
        QCOMPARE(Workbench::recoverFile(file, {version(u"typed"_s, mine), version(u"disk"_s, theirs)}).kind,
                 Kind::Draft);
        const FileRecovery both = Workbench::recoverFile(file, {version(u"typed"_s, mine), version(u"disk"_s, first)});
        QCOMPARE(both.kind, Kind::Conflict);
        QCOMPARE(both.text, mine);
        QCOMPARE(Workbench::recoverFile(file, {version(u"typed"_s, mine)}).kind, Kind::Conflict); // an older store
    }

    void save_writesToThePath()
    {
        open();
        m_bench->editor()->replaceText(mine);
        QVERIFY(tabText().contains(u"not saved"_s));
        m_bench->save();
        QCOMPARE(onDisk(), mine);
        QCOMPARE(tabText(), u"main.rs"_s);
        QVERIFY(bar()->isHidden());
    }

    void save_ofALessonProgramAsksForAName()
    {
        m_bench->open({u"lesson/example-1"_s, u"Example 1"_s, first, std::nullopt});
        QSignalSpy asked(m_bench.get(), &Workbench::Workbench::saveAsRequested);
        m_bench->save();
        QCOMPARE(asked.size(), 1);
        const QString copy = m_fixture->folder.filePath(u"copy.rs"_s);
        m_bench->saveAs(copy);
        QCOMPARE(readFile(copy, 1000).value_or(QByteArray()), first);
        QCOMPARE(m_bench->document().id, u"lesson/example-1"_s);
    }

    void saveAs_goesOnAsTheNewFile()
    {
        open();
        m_bench->editor()->replaceText(mine);
        const QString path = m_fixture->folder.filePath(u"other.rs"_s);
        m_bench->saveAs(path);
        QCOMPARE(m_bench->document().id, u"file:"_s + path);
        QCOMPARE(tabText(), u"other.rs"_s);
        QCOMPARE(onDisk(), first);
        QCOMPARE(readFile(path, 1000).value_or(QByteArray()), mine);
        m_bench->editor()->replaceText(first);
        m_bench->save();
        QCOMPARE(readFile(path, 1000).value_or(QByteArray()), first);
    }

    // A folder that is not there: the tab stays what it was, and so does its file.
    void saveAs_thatFailsChangesNothing()
    {
        open();
        m_bench->editor()->replaceText(mine);
        m_bench->saveAs(m_fixture->folder.filePath(u"no/such/folder/other.rs"_s));
        QCOMPARE(m_bench->document().id, u"file:"_s + m_path);
        QVERIFY(tabText().contains(u"main.rs"_s));
        m_bench->save();
        QCOMPARE(onDisk(), mine);
        QVERIFY(saveFile(m_path, theirs));
        QTRY_VERIFY(!bar()->isHidden()); // still watched
    }

    // What is on disk is no text any more: the learner's decision counts all the same.
    void keptOwnText_isSavedOverWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no UTF-8") << QByteArray("fn main() {} // \xff\n");
        QTest::newRow("lone CR") << QByteArray("fn main() {\r}\n");
        QTest::newRow("NUL") << QByteArray("fn main() {}\0", 13);
        QTest::newRow("large") << QByteArray(3 << 20, 'x');
    }

    void keptOwnText_isSavedOverWhatIsNoText()
    {
        QFETCH(QByteArray, content);
        open();
        m_bench->editor()->replaceText(mine);
        QVERIFY(saveFile(m_path, content));
        m_bench->save();
        QVERIFY(!bar()->isHidden());
        click(u"ownTextButton"_s);
        QVERIFY(tabText().contains(u"not saved"_s));
        m_bench->save();
        QCOMPARE(onDisk(), mine);
        QVERIFY(bar()->isHidden());
    }

    void textThatTheStoreRefuses_isSaid()
    {
        open();
        m_bench->editor()->replaceText("// " + QByteArray(1200 * 1024, 'x') + '\n' + first);
        m_bench->saveSnapshot(Progress::SnapshotReason::Run);
        QVERIFY(m_bench->findChild<Widgets::MessageBar *>(u"messageBar"_s)->text().contains(u"not kept"_s));
        m_bench->save();
        QVERIFY(QFileInfo(m_path).size() > 1200 * 1024);
        m_bench->save(); // what was written here is no change of others
        QVERIFY(bar()->isHidden());
    }

    // Another program writes the file while it is open here: nothing is overwritten before the learner has chosen.
    void changeOnDisk_isSaidAndNothingIsOverwritten()
    {
        open();
        m_bench->editor()->replaceText(mine);
        QVERIFY(saveFile(m_path, theirs));
        m_bench->save();
        QCOMPARE(onDisk(), theirs);
        QVERIFY(!bar()->isHidden());
        m_bench->save(); // again: still not
        QCOMPARE(onDisk(), theirs);
        click(u"diskDifferenceButton"_s);
        QVERIFY(m_bench->findChild<QPlainTextEdit *>(u"differenceView"_s));
        click(u"ownTextButton"_s);
        QVERIFY(bar()->isHidden());
        m_bench->save();
        QCOMPARE(onDisk(), mine);
    }

    void changeOnDisk_isNoticedByItself()
    {
        open();
        QVERIFY(saveFile(m_path, theirs));
        QTRY_VERIFY(!bar()->isHidden());
        QCOMPARE(m_bench->editor()->text(), first);
        click(u"diskTextButton"_s);
        QCOMPARE(m_bench->editor()->text(), theirs);
        QVERIFY(bar()->isHidden());
        QCOMPARE(tabText(), u"main.rs"_s);
        m_bench->editor()->undo();
        QCOMPARE(m_bench->editor()->text(), first);
    }

    // The fault of old: the snapshot of last time came back over newer work of another editor, without a word.
    void reopened_afterAChangeOnDisk_showsTheDisk()
    {
        open();
        m_bench->editor()->replaceText(mine);
        m_bench->save();
        restart();
        QVERIFY(saveFile(m_path, theirs));
        open();
        QTRY_VERIFY(message().contains(u"changed on disk"_s));
        QCOMPARE(m_bench->editor()->text(), theirs);
    }

    void reopened_withUnsavedTextAndAChangeOnDisk_offersBoth()
    {
        open();
        m_bench->editor()->replaceText(mine);
        m_bench->saveAll();
        restart();
        QVERIFY(saveFile(m_path, theirs));
        open();
        QTRY_VERIFY(!bar()->isHidden());
        QCOMPARE(m_bench->editor()->text(), mine);
        m_bench->save();
        QCOMPARE(onDisk(), theirs);
        restart(); // not chosen yet: asked again
        open();
        QTRY_VERIFY(!bar()->isHidden());
    }

    void reopened_withUnsavedText_saysSo()
    {
        open();
        m_bench->editor()->replaceText(mine);
        restart();
        open();
        QTRY_COMPARE(m_bench->editor()->text(), mine);
        QVERIFY(bar()->isHidden());
        QVERIFY2(message().contains(u"not saved"_s), qPrintable(message()));
        QVERIFY(tabText().contains(u"not saved"_s));
        QCOMPARE(onDisk(), first);
    }

    void fileThatIsGone_isWrittenAgain()
    {
        open();
        QVERIFY(QFile::remove(m_path));
        m_bench->checkDisk();
        QVERIFY2(message().contains(u"no longer on disk"_s), qPrintable(message()));
        m_bench->save();
        QCOMPARE(onDisk(), first);
    }

private:
    void makeBench()
    {
        m_bench = std::make_unique<Workbench::Workbench>(*m_fixture->progress);
        m_bench->resize(800, 500);
        m_bench->show();
    }

    void restart()
    {
        m_bench->saveAll();
        QVERIFY(m_fixture->saved());
        m_bench.reset();
        QVERIFY(m_fixture->open());
        makeBench();
    }

    void open() { m_bench->open({u"file:"_s + m_path, u"main.rs"_s, {}, std::nullopt}); }

    void click(const QString &name)
    {
        auto *button = bar()->findChild<QPushButton *>(name);
        QVERIFY(button && !button->accessibleName().isEmpty());
        button->click();
    }

    [[nodiscard]] QByteArray onDisk() const { return readFile(m_path, 1000).value_or("unreadable"); }
    [[nodiscard]] Workbench::DiskBar *bar() const { return m_bench->findChild<Workbench::DiskBar *>(); }
    [[nodiscard]] QString message() const { return m_bench->findChild<Widgets::MessageBar *>()->text(); }
    [[nodiscard]] QString tabText() const
    {
        const auto *tabs = m_bench->findChild<QTabBar *>(u"documentTabs"_s);
        return tabs->tabText(tabs->currentIndex());
    }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Workbench::Workbench> m_bench;
    QString m_path;
};

QTEST_MAIN(TestDiskFile)
#include "tst_diskfile.moc"
