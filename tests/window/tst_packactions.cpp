// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packloader.h"
#include "course/packworkshop.h"
#include "editor/codeeditor.h"
#include "packs/packwriter.h"
#include "smallpack.h"
#include "widgets/messagebar.h"
#include "window/packdialog.h"
#include "window/statusline.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// A course in one file, given to the window: it asks before anything is installed, and says what came of it.
class TestPackActions final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        const Course::PackWorkshop pack(u"every-kind"_s);
        m_pack = m_desk.file(u"every kind.ochrepack"_s);
        QVERIFY(saveFile(m_pack, Packs::packedFolder(pack.path()).value()));
        m_installed = m_desk->paths.data + u"/courses/every-kind"_s;
    }

    void cleanupTestCase() { m_desk.end(); }

    void init()
    {
        QDir(m_installed).removeRecursively();
        m_desk->bar()->hide();
    }

    void openedPack_isInstalledWhenTheLearnerSaysSo()
    {
        QSignalSpy changed(&m_desk->window, &Window::MainWindow::coursesChanged);
        m_desk->window.openFile(m_pack);
        QDialog *dialog = waitForDialog();
        QVERIFY(dialog);
        QCOMPARE(textOf(*dialog, u"packTitle"_s), u"Every kind once"_s);
        QCOMPARE(textOf(*dialog, u"packAuthors"_s), u"Written by Ferris, Corro"_s);
        QVERIFY(textOf(*dialog, u"packLessons"_s).contains(u"version 2026.11.1"));
        QCOMPARE(textOf(*dialog, u"packConsent"_s),
                 u"Its programs are somebody else's: you will be asked before they run."_s);
        QVERIFY(!QFileInfo::exists(m_installed)); // nothing before the answer
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"packInstallButton"_s), Qt::LeftButton);
        QVERIFY(changed.wait(20'000));
        QVERIFY(QFileInfo(m_installed + u"/course.toml"_s).isFile());
        const auto *status = m_desk->window.findChild<Window::StatusLine *>();
        QTRY_COMPARE(status->currentMessage(), u"“Every kind once” is installed."_s);
        // It is open, without another start.
        QTRY_COMPARE(m_desk->window.learnView().lessonPage->lessonTitle(), u"Counting"_s);
        QVERIFY(!m_desk->bar()->isVisible());
    }

    void refusal_leavesNothing()
    {
        QSignalSpy changed(&m_desk->window, &Window::MainWindow::coursesChanged);
        m_desk->window.openFile(m_pack);
        QDialog *dialog = waitForDialog();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(
            QDir(m_desk->paths.data + u"/courses"_s).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(changed.isEmpty());
    }

    void update_saysWhichVersionGoes()
    {
        QSignalSpy changed(&m_desk->window, &Window::MainWindow::coursesChanged);
        for (const bool isUpdate : {false, true}) {
            m_desk->window.openFile(m_pack);
            QDialog *dialog = waitForDialog();
            QVERIFY(dialog);
            QCOMPARE(textOf(*dialog, u"packLessons"_s).contains(u"takes the place of version 2026.11.1"), isUpdate);
            QTest::keyClick(dialog, Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(changed.size(), isUpdate ? 2 : 1, 20'000);
        }
    }

    void olderVersion_isAskedAbout()
    {
        const Course::PackWorkshop pack(u"every-kind"_s);
        pack.replace(u"course.toml"_s, "version = \"2026.11.1\"", "version = \"2026.9\"");
        const QString older = m_desk.file(u"older.ochrepack"_s);
        QVERIFY(saveFile(older, Packs::packedFolder(pack.path()).value()));
        QSignalSpy changed(&m_desk->window, &Window::MainWindow::coursesChanged);
        const auto open = [this](const QString &file) {
            m_desk->window.openFile(file);
            return waitForDialog();
        };
        QDialog *dialog = open(m_pack);
        QVERIFY(dialog && textOf(*dialog, u"packOlder"_s).isEmpty());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 20'000);
        dialog = open(older);
        QVERIFY(dialog);
        QVERIFY2(textOf(*dialog, u"packOlder"_s).startsWith(u"It is older than version 2026.11.1, which is installed."),
                 qPrintable(textOf(*dialog, u"packOlder"_s)));
        QTest::keyClick(dialog, Qt::Key_Return); // the newer one is kept
        QTRY_VERIFY(!m_desk->window.findChild<Window::PackDialog *>());
        QCOMPARE(Course::loadManifest(m_installed)->course.version, u"2026.11.1"_s);
        dialog = open(older);
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"packInstallButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 20'000);
        QCOMPARE(Course::loadManifest(m_installed)->course.version, u"2026.9"_s);
    }

    void menu_asksForAFile()
    {
        QTimer::singleShot(0, this, [this] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->selectFile(m_pack);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        QVERIFY(m_desk->press(u"installCourseAction"_s));
        QDialog *dialog = waitForDialog();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"packCancelButton"_s), Qt::LeftButton);
    }

    void severalPacks_areAskedAboutOneAfterTheOther()
    {
        m_desk->window.openFile(m_pack);
        m_desk->window.openFile(m_pack);
        for (int i = 0; i < 2; ++i) {
            QDialog *dialog = waitForDialog();
            QVERIFY(dialog);
            QCOMPARE(m_desk->window.findChildren<Window::PackDialog *>().size(), 1);
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY(!m_desk->window.findChild<Window::PackDialog *>() || i == 0);
        }
    }

    void drop_isAPackOrNothing_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a pack") << QStringList{m_pack} << true;
        QTest::newRow("no file") << QStringList() << false;
        QTest::newRow("a pack and a picture") << QStringList{m_pack, u"/a.png"_s} << false;
        QTest::newRow("a program and a picture") << QStringList{u"/a.rs"_s, u"/a.png"_s} << false;
    }

    // On the editor too, which would take the name of the file as text.
    void drop_isAPackOrNothing()
    {
        QFETCH(QStringList, names);
        QFETCH(bool, isTaken);
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        Editor::CodeEditor *editor = m_desk->workbench()->editor();
        const QByteArray before = editor->text();
        QMimeData data;
        QList<QUrl> urls;
        std::ranges::for_each(names, [&urls](const QString &name) { urls << QUrl::fromLocalFile(name); });
        data.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&m_desk->window, &enter);
        QCOMPARE(enter.isAccepted(), isTaken);
        if (!isTaken) {
            return;
        }
        QDropEvent drop({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(editor, &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
        QDialog *dialog = waitForDialog();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(editor->text(), before);
    }

    void droppedProgram_isOpenedAndStaysWhereItIs()
    {
        const QString path = m_desk.file(u"dropped.rs"_s);
        QVERIFY(saveFile(path, "fn main() { /* dropped */ }\n"));
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        Editor::CodeEditor *editor = m_desk->workbench()->editor();
        const QByteArray before = editor->text();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&m_desk->window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(editor, &drop);
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
        QTRY_COMPARE(m_desk->workbench()->editor()->text(), QByteArray("fn main() { /* dropped */ }\n"));
        QCOMPARE(editor->text(), before);
        QVERIFY(QFile::exists(path));
    }

    void noPack_isSaid()
    {
        const QString path = m_desk.file(u"no.ochrepack"_s);
        QVERIFY(saveFile(path, "<html>not found</html>"));
        m_desk->window.openFile(path);
        QTRY_VERIFY(m_desk->bar()->isVisible());
        QVERIFY2(m_desk->bar()->text().contains(u"no whole zip archive"), qPrintable(m_desk->bar()->text()));
        QVERIFY(m_desk->bar()->text().contains(u"no.ochrepack"));
        QVERIFY(!m_desk->window.findChild<Window::PackDialog *>());
    }

    // Of several that cannot be opened each is told, however they were given.
    void severalThatAreNoPacks_areAllSaid()
    {
        QStringList paths;
        for (const QString &name : {u"one.ochrepack"_s, u"two.ochrepack"_s, u"three.ochrepack"_s}) {
            paths << m_desk.file(name);
            QVERIFY(saveFile(paths.last(), "<html>not found</html>"));
        }
        paths << m_desk.file(u"nowhere.rs"_s);
        std::ranges::for_each(paths, [this](const QString &path) { m_desk->window.openFile(path); });
        for (const QString &path : std::as_const(paths)) {
            QTRY_VERIFY2(m_desk->bar()->text().contains(QFileInfo(path).fileName()), qPrintable(m_desk->bar()->text()));
        }
        QCOMPARE(m_desk->bar()->text().count(u'\n'), 3);
    }

    // What a pack says of itself is text, and not too much of it.
    void dialog_showsForeignTextAsText()
    {
        Packs::PackFacts facts{u"x"_s, u"<b>Bold</b>\n\n"_s + QString(500, u'x'), QString(100'000, u's'), u"1"_s, {}, 1,
                               {}};
        const Window::PackDialog dialog(facts);
        QVERIFY(textOf(dialog, u"packTitle"_s).startsWith(u"<b>Bold</b> xxx"));
        QVERIFY(textOf(dialog, u"packTitle"_s).size() <= 120);
        QVERIFY(textOf(dialog, u"packSummary"_s).size() <= 400);
        QCOMPARE(textOf(dialog, u"packAuthors"_s), u"Who wrote it is not said."_s);
        QCOMPARE(dialog.findChild<QLabel *>(u"packTitle"_s)->textFormat(), Qt::PlainText);
    }

private:
    static QString textOf(const QDialog &dialog, const QString &name)
    {
        const auto *label = dialog.findChild<QLabel *>(name);
        return label ? label->text() : QString();
    }

    QDialog *waitForDialog()
    {
        const auto shown = [this] {
            const auto dialogs = m_desk->window.findChildren<Window::PackDialog *>();
            const auto visible = std::ranges::find_if(dialogs, &QWidget::isVisible);
            return visible == dialogs.end() ? nullptr : *visible;
        };
        static_cast<void>(QTest::qWaitFor([&shown] { return shown() != nullptr; }, 20'000));
        return shown();
    }

    Window::SmallDesk m_desk;
    QString m_pack;
    QString m_installed;
};

QTEST_MAIN(TestPackActions)
#include "tst_packactions.moc"
