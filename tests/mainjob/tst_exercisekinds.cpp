// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop.h"
#include "course/packloader.h"
#include "editor/codeeditor.h"
#include "window/learnview.h"
#include "workbench/workbench.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <Qsci/qsciscintillabase.h>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// One exercise of each kind in a real window with the real compiler: the given program does not pass, the answer that
/// is put into the editor does, and the course knows it.
class TestExerciseKinds final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        auto loaded = Course::loadPack(Paths::standard().lessons + u"/rust"_s);
        QVERIFY(loaded.has_value());
        m_course = loaded->course;
        m_desktop = std::make_unique<App::Desktop>(Paths::below(m_home.path()));
        QSignalSpy toolchain(&window(), &Window::MainWindow::toolchainKnown);
        window().resize(1440, 900);
        m_desktop->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().activateWindow();
        QVERIFY(toolchain.count() > 0 || toolchain.wait(longest));
        QTRY_VERIFY(m_desktop->progress().isPersistent());
    }

    void cleanupTestCase()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->progress().hasUnsaved(), longest);
        window().close();
        m_desktop.reset();
    }

    void exercise_isSolved_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Course::ExerciseKind>("kind");
        QTest::newRow("fix") << u"ship-or-keep"_s << Course::ExerciseKind::Fix;
        QTest::newRow("fill") << u"take-and-give-back"_s << Course::ExerciseKind::Fill;
        QTest::newRow("predict") << u"still-usable"_s << Course::ExerciseKind::Predict;
        QTest::newRow("refactor") << u"needless-clones"_s << Course::ExerciseKind::Refactor;
        QTest::newRow("project") << u"test-kill-the-mutants"_s << Course::ExerciseKind::Project;
    }
    void exercise_isSolved()
    {
        QFETCH(QString, id);
        QFETCH(Course::ExerciseKind, kind);
        const Course::Exercise *exercise = m_course.exercise(id);
        QVERIFY2(exercise && exercise->kind == kind, qPrintable(id));
        window().openExercise(id);
        QTRY_VERIFY(editor() != nullptr);
        check();
        QVERIFY2(!isSolved(id), "the given program must not pass");
        exercise->projectFolder.isEmpty() ? paste(exercise->solution) : pasteProject(*exercise);
        check();
        QTRY_VERIFY2_WITH_TIMEOUT(isSolved(id), qPrintable(id), longest); // its rules are read after its tests
        picture(QString::fromLatin1(QTest::currentDataTag()));
    }

private:
    static constexpr int longest = 120'000;

    Window::MainWindow &window() { return m_desktop->window(); }
    Editor::CodeEditor *editor() { return window().learnView().workbench->editor(); }

    bool isSolved(const QString &id)
    {
        const auto &lessons = m_desktop->progress().state().lessons;
        return std::ranges::any_of(lessons, [&id](const auto &lesson) { return lesson.solvedExercises.contains(id); });
    }

    // Presses Check and waits until the run or the tests are over.
    void check()
    {
        QAbstractButton *button = nullptr;
        for (QAbstractButton *candidate : window().findChildren<QAbstractButton *>(u"checkButton"_s)) {
            button = candidate->isVisible() ? candidate : button;
        }
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        auto *run = window().findChild<QAction *>(u"runAction"_s);
        QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), longest);
    }

    void paste(const QByteArray &text)
    {
        auto *view = editor()->findChild<QsciScintillaBase *>();
        QVERIFY(view);
        view->setFocus();
        QApplication::clipboard()->setText(QString::fromUtf8(text));
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(editor()->text(), text);
    }

    // Every file in which the solution differs.
    void pasteProject(const Course::Exercise &exercise)
    {
        const QDir solution(exercise.folder + u"/solution"_s);
        for (QDirIterator it(solution.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            chooseFile(solution.relativeFilePath(file.fileName()));
            paste(file.readAll());
        }
    }

    void chooseFile(const QString &path)
    {
        QTreeWidget *tree = nullptr;
        for (QTreeWidget *candidate : window().findChildren<QTreeWidget *>(u"projectFiles"_s)) {
            tree = candidate->isVisible() ? candidate : tree;
        }
        QVERIFY(tree);
        for (QTreeWidgetItemIterator it(tree); *it; ++it) {
            if ((*it)->toolTip(0) == path) {
                tree->scrollToItem(*it);
                QTest::mouseClick(tree->viewport(), Qt::LeftButton, Qt::NoModifier, tree->visualItemRect(*it).center());
                return;
            }
        }
        QFAIL(qPrintable(path + u" is not in the tree"_s));
    }

    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("OCHRE_PICTURES");
        if (!folder.isEmpty()) {
            window().grab().save(u"%1/exercise-%2.png"_s.arg(folder, name));
        }
    }

    QTemporaryDir m_home;
    Course::Course m_course;
    std::unique_ptr<App::Desktop> m_desktop;
};

QTEST_MAIN(TestExerciseKinds)
#include "tst_exercisekinds.moc"
