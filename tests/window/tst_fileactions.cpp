// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "smallpack.h"
#include "support/filechoice.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QFile>
#include <QMenu>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

/// The File menu, with the program's own file dialog in place of the system's.
class TestFileActions final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
    }

    void cleanupTestCase() { m_desk.end(); }

    void init()
    {
        m_desk->bar()->hide();
        m_desk->window.activateWindow(); // a file dialog may have been the last one
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
    }

    void playground_isAProgramThatCanBeRun()
    {
        QTest::keyClick(&m_desk->window, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(m_desk->workbench()->document().id, u"playground"_s);
        QVERIFY(m_desk->workbench()->editor()->text().startsWith("fn main() {"));
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        int found = 0;
        for (const Workbench::Document &document : m_desk->workbench()->documents()) {
            found += document.id == u"playground"_s ? 1 : 0;
        }
        QCOMPARE(found, 1);
    }

    void chosenFile_isOpened()
    {
        const QString path = m_desk.file(u"mine ä.rs"_s);
        QVERIFY(Window::SmallPack::write(path, "fn main() {}\n"));
        choose(path);
        QVERIFY(m_desk->press(u"openFileAction"_s));
        QCOMPARE(m_desk->workbench()->document().id, u"file:"_s + path);
        QCOMPARE(m_desk->workbench()->editor()->text(), QByteArray("fn main() {}\n"));
        QVERIFY(!m_desk->bar()->isVisible());
    }

    void cancelledChoice_changesNothing()
    {
        const QString shown = m_desk->workbench()->document().id;
        choose({});
        QVERIFY(m_desk->press(u"openFileAction"_s));
        QCOMPARE(m_desk->workbench()->document().id, shown);
        QVERIFY(!m_desk->bar()->isVisible());
    }

    void openedFile_isTheSameWhicheverWayItIsNamed()
    {
        const QString path = m_desk.file(u"one.rs"_s);
        QVERIFY(Window::SmallPack::write(path, "fn main() {}\n"));
        m_desk->window.openFile(path);
        const auto open = m_desk->workbench()->documents().size();
        m_desk->window.openFile(m_desk.file(u"./pack/../one.rs"_s));
        QCOMPARE(m_desk->workbench()->documents().size(), open);
    }

    void save_writesAnOpenedFileWhereItIs()
    {
        const QString path = m_desk.file(u"written.rs"_s);
        QVERIFY(Window::SmallPack::write(path, "fn main() {}\r\n"));
        m_desk->window.openFile(path);
        m_desk->workbench()->editor()->replaceText("fn main() { /* ä */ }\r\n");
        QTest::keyClick(&m_desk->window, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(read(path), QByteArray("fn main() { /* ä */ }\r\n"));
    }

    void save_asksForANameWhereThereIsNone()
    {
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        const QString path = m_desk.file(u"saved.rs"_s);
        choose(path);
        QVERIFY(m_desk->press(u"saveAction"_s));
        QTRY_VERIFY(QFile::exists(path));
        QCOMPARE(read(path), m_desk->workbench()->editor()->text());
    }

    void saveAs_copiesAProgramOfTheCourse()
    {
        m_desk->window.openExercise(u"ship-it"_s);
        const QString path = m_desk.file(u"copy.rs"_s);
        choose(path);
        QTest::keyClick(&m_desk->window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(read(path), QByteArray("fn main() { /* starter */ }\n"));
    }

    void saveAs_cancelledWritesNothing()
    {
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        choose({});
        const QStringList before = QDir(m_desk.file({})).entryList();
        QVERIFY(m_desk->press(u"saveAsAction"_s));
        QCOMPARE(QDir(m_desk.file({})).entryList(), before);
    }

    void saveAs_toAPlaceThatCannotBeWrittenIsSaid()
    {
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        QVERIFY(Window::SmallPack::write(m_desk.file(u"plain"_s), "x"));
        m_desk->workbench()->saveAs(m_desk.file(u"plain/below.rs"_s));
        const auto *bar = m_desk->workbench()->findChild<Widgets::MessageBar *>(u"messageBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(u"below.rs"_s), qPrintable(bar->text()));
        QCOMPARE(read(m_desk.file(u"plain"_s)), QByteArray("x"));
    }

    void recentFiles_areInTheMenuAlsoAfterARestart()
    {
        const auto recent = [this] {
            auto *menu = m_desk.part<QMenu>(u"recentMenu"_s);
            emit menu->aboutToShow();
            QStringList files;
            for (const QAction *action : menu->actions()) {
                files << action->data().toString();
            }
            return files;
        };
        m_desk->settings.setWindowState(u"recent-files"_s, {});
        QCOMPARE(recent(), QStringList(QString())); // one that says so
        const QString first = m_desk.file(u"first & only.rs"_s);
        const QString second = m_desk.file(u"second.rs"_s);
        for (const QString &path : {first, second, first}) {
            QVERIFY(Window::SmallPack::write(path, "fn main() {}\n"));
            m_desk->window.openFile(path);
        }
        QCOMPARE(recent(), (QStringList{first, second}));
        QVERIFY(m_desk.restart());
        QVERIFY(QFile::remove(first));
        QCOMPARE(recent(), QStringList{second}); // what is gone is left out
        m_desk.part<QMenu>(u"recentMenu"_s)->actions().front()->trigger();
        QVERIFY(m_desk->workbench()->document().file);
        QCOMPARE(m_desk->workbench()->document().file->path, second);
    }

    void quit_closesTheWindow()
    {
        QTest::keyClick(&m_desk->window, Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(!m_desk->window.isVisible());
    }

private:
    void choose(const QString &path) { answerFileDialog(this, path); }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestFileActions)
#include "tst_fileactions.moc"
