// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop.h"
#include "base/translation.h"
#include "bookshots.h"
#include "classshots.h"
#include "courseshots.h"
#include "editor/codeeditor.h"
#include "kindshots.h"
#include "lesson/lessonpage.h"
#include "lessonshots.h"
#include "mockshots.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "practiceshots.h"
#include "progressshots.h"
#include "stepsshots.h"
#include "syncshots.h"
#include "toolchain/toolchainproblems.h"
#include "widgets/housestyle.h"
#include "window/learnview.h"
#include "window/packdialog.h"
#include "window/quickopen.h"
#include "window/toolchaindialog.h"
#include "workbench/explainpanel.h"
#include "workbench/outputpanel.h"
#include "workbench/problemspanel.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// Renders every page and state to PNG files: light and dark at 1280×800 and 1920×1080, high contrast, and 200 % zoom.
namespace {

constexpr int waitMs = 30'000;

struct Setup {
    QString name;
    Settings::Theme theme;
    QSize size;
    int zoom;
    bool isOfKinds = false; // only the kinds of questions
};

class Studio final {
public:
    Studio(App::Desktop &desktop, const QString &folder)
        : m_desktop(desktop)
        , m_folder(folder)
    {
    }

    void shootAll(const Setup &setup)
    {
        m_setup = setup.name;
        m_desktop.settings().setTheme(setup.theme);
        m_desktop.settings().setZoom(setup.zoom);
        window().resize(setup.size);
        settle();
        trigger(u"resetLayoutAction"_s);
        settle();
        if (setup.isOfKinds) {
            Shots::KindShots(m_desktop, [this](const QString &state) { shoot(state); }).shootAll();
            return;
        }
        shootLearning();
        shootWorkbench();
        shootInterview();
        shootRest();
        if (setup.size.width() == 1280 && setup.zoom == 100) {
            Shots::shootWholeLessons(setup.theme,
                                     [this](const QString &id, const QPixmap &page) { save(page, u"whole-"_s + id); });
        }
    }

    /// What there is to see only with a second course.
    void shootCourses(const Setup &setup)
    {
        m_setup = setup.name;
        m_desktop.settings().setTheme(setup.theme);
        window().resize(setup.size);
        settle();
        trigger(u"resetLayoutAction"_s);
        Shots::CourseShots(m_desktop, [this](const QString &state, QWidget *what) { shoot(state, what); }).shootAll();
    }

    /// A review, and the page before there is anything to review.
    void shootPractice(const Setup &setup, bool isEmpty)
    {
        m_setup = setup.name;
        m_desktop.settings().setTheme(setup.theme);
        m_desktop.settings().setZoom(setup.zoom);
        window().resize(setup.size);
        settle();
        Shots::PracticeShots practice(m_desktop, [this](const QString &state) { shoot(state); });
        practice.shootStart(isEmpty ? u"practice-empty"_s : u"practice-due"_s);
        if (!isEmpty) {
            practice.shootReview();
            practice.shootModes();
            Shots::MockShots mock(m_desktop, [this](const QString &state) { shoot(state); });
            mock.shootInterview();
            mock.shootPlacement();
        }
        const auto shootDialog = [this](const QString &state, QWidget *dialog) { shoot(state, dialog); };
        practice.shootCards(isEmpty ? u"-empty"_s : QString(), shootDialog);
        practice.shootInterviews(isEmpty ? u"-empty"_s : QString(), shootDialog);
    }

private:
    Window::MainWindow &window() { return m_desktop.window(); }
    Window::LearnView &learn() { return window().learnView(); }
    Editor::CodeEditor *editor() { return learn().workbench->editor(); }

    void settle() { QTest::qWait(120); }

    void trigger(const QString &action)
    {
        for (QAction *candidate : window().findChildren<QAction *>(action)) {
            candidate->trigger();
        }
    }

    void shoot(const QString &state, QWidget *what = nullptr)
    {
        settle();
        // A popup is a window of its own: take it from the screen together with what lies below.
        const QPixmap picture =
            what ? window().screen()->grabWindow(0, window().x(), window().y(), window().width(), window().height())
                 : window().grab();
        save(picture, state);
    }

    void save(const QPixmap &picture, const QString &state) const
    {
        const QString file = u"%1/%2-%3.png"_s.arg(m_folder, state, m_setup);
        picture.save(file);
        std::printf("%s\n", qPrintable(QDir(m_folder).relativeFilePath(file)));
        std::fflush(stdout);
    }

    void open(const QString &lesson)
    {
        window().openLesson(lesson);
        learn().lessonPage->scrollToAnchor(u"top"_s);
        settle();
    }

    void openSource(const QString &title, const QByteArray &source)
    {
        window().openDocument({u"shots:"_s + title, title, source, {}});
        if (editor()->text() != source) {
            editor()->setText(source);
        }
        QTest::qWait(30);
    }

    void waitForProblems()
    {
        trigger(u"checkAction"_s);
        static_cast<void>(QTest::qWaitFor([this] { return !editor()->diagnostics().empty(); }, waitMs));
    }

    void run()
    {
        QSignalSpy finished(&m_desktop.editorRunner(), &Runner::CodeRunner::runFinished);
        trigger(u"runAction"_s);
        finished.wait(waitMs);
        QTest::qWait(150);
    }

    void shootLearning()
    {
        open(u"install-and-first-program"_s);
        shoot(u"lesson-1"_s);
        open(u"ownership-and-moves"_s);
        shoot(u"lesson-5-top"_s);
        for (const QString &arrangement : {u"readAction"_s, u"codeAction"_s, u"practiseAction"_s}) {
            trigger(arrangement);
            shoot(u"arrangement-"_s + QString(arrangement).chopped(6));
        }
        for (const QString &anchor : learn().lessonPage->sectionAnchors()) {
            if (anchor == u"what-moves-and-what-stays" || anchor == u"self-check" || anchor == u"confidence"
                || anchor == u"exercises") {
                learn().lessonPage->scrollToAnchor(anchor);
                shoot(u"lesson-5-"_s + anchor);
            }
        }
        Practice::QuestionPanel *questions = learn().questionPanel;
        const auto &session = questions->session();
        for (int index = 0; index < session.count() && index < 6; ++index) {
            const Course::Question &question = session.question(index);
            learn().reveal(questions);
            questions->goToQuestion(question.id);
            shoot(u"question-%1-open"_s.arg(index + 1));
            QTest::keyClick(questions, Qt::Key_A);
            if (question.kind == Course::QuestionKind::Choice) {
                QTest::keyClick(questions, Qt::Key_Return);
            } else {
                QTest::keyClick(questions, Qt::Key_0);
            }
            shoot(u"question-%1-answered"_s.arg(index + 1));
        }
    }

    void shootWorkbench()
    {
        openSource(u"moved.rs"_s, "fn main() {\n    let order = String::from(\"2 x espresso\");\n    ship(order);\n"
                                  "    println!(\"still have {order}\");\n}\n\nfn ship(parcel: String) {\n"
                                  "    println!(\"shipping {parcel}\");\n}\n");
        waitForProblems();
        editor()->goToDiagnostic(0);
        learn().reveal(learn().problemsPanel);
        shoot(u"annotation"_s);
        trigger(u"fixAction"_s);
        shoot(u"fixes"_s);
        trigger(u"explainAction"_s);
        shoot(u"explain"_s);
        editor()->find();
        shoot(u"find"_s);
        shootCompletion();
        openSource(u"several.rs"_s, "use std::fmt;\n\nfn main() {\n    let total: i32 = \"12\";\n    let unused = 3;\n"
                                    "    prntln!(\"{}\", totl);\n}\n");
        waitForProblems();
        learn().reveal(learn().problemsPanel);
        shoot(u"problems"_s);
        openSource(u"panic.rs"_s,
                   "fn main() {\n    let readings = [21, 22, 23];\n    println!(\"first {}\", readings[0]);\n"
                   "    let index = readings.len() + 2;\n    println!(\"{}\", readings[index % 7]);\n}\n");
        run();
        shoot(u"panic"_s);
        openSource(u"hello.rs"_s, "fn main() {\n    for stop in [\"Harbour\", \"Market\", \"Station\"] {\n"
                                  "        println!(\"Line 7 to {stop}\");\n    }\n}\n");
        run();
        shoot(u"output"_s);
        Shots::shootSteps(m_desktop, [this](const QString &state) { shoot(state); });
        window().openExercise(u"take-and-give-back"_s);
        learn().reveal(learn().outputPanel);
        QTest::qWait(100);
        if (auto *hint = window().findChild<QAbstractButton *>(u"hintButton"_s)) {
            hint->click();
        }
        shoot(u"exercise"_s);
        QSignalSpy tested(&m_desktop.editorRunner(), &Runner::CodeRunner::testsFinished);
        trigger(u"testAction"_s);
        tested.wait(waitMs);
        shoot(u"tests"_s);
    }

    void shootCompletion()
    {
        openSource(u"list.rs"_s, "use std::collections::HashMap;\n\nfn main() {\n    \n}\n");
        editor()->goTo(4, 5);
        QTest::keyClicks(editor()->focusProxy(), u"ma"_s);
        shoot(u"completion"_s, editor());
        QTest::keyClick(editor()->focusProxy(), Qt::Key_Down);
        QTest::keyClick(editor()->focusProxy(), Qt::Key_Down);
        shoot(u"completion-chosen"_s, editor());
        QTest::keyClick(editor()->focusProxy(), Qt::Key_Return);
        shoot(u"completion-taken"_s);
    }

    void shootInterview()
    {
        Practice::InterviewPage &page = window().interviewPage();
        window().showPage(Window::Rail::Interview);
        page.showQuestion(u"own-iv-ownership"_s);
        shoot(u"interview"_s);
        auto *expand = page.findChild<QAbstractButton *>(u"expandButton"_s);
        expand->click();
        shoot(u"interview-expanded"_s);
        expand->click();
        page.showTables();
        shoot(u"interview-tables"_s);
        page.showMustKnow();
        shoot(u"interview-must-know"_s);
    }

    void shootRest()
    {
        window().showPage(Window::Rail::Today);
        shoot(u"today"_s);
        window().showPage(Window::Rail::Learn);
        trigger(u"quickOpenAction"_s);
        if (auto *field = window().quickOpen().findChild<QLineEdit *>()) {
            field->setText(u"dangling"_s);
            const auto *list = window().quickOpen().findChild<QAbstractItemView *>();
            static_cast<void>(QTest::qWaitFor([list] { return list->model()->rowCount() > 3; }, waitMs));
        }
        shoot(u"quick-open"_s, &window().quickOpen());
        window().quickOpen().findChild<QLineEdit *>()->setText(u"lfietime"_s);
        shoot(u"quick-open-slip"_s, &window().quickOpen());
        window().quickOpen().findChild<QLineEdit *>()->setText(u"E0502"_s);
        QTest::qWait(500);
        shoot(u"quick-open-code"_s, &window().quickOpen());
        window().quickOpen().close();
        trigger(u"toolchainAction"_s);
        if (auto *dialog = window().findChild<QDialog *>(u"toolchainDialog"_s)) {
            shoot(u"toolchain"_s, dialog);
            dialog->close();
        }
        trigger(u"restoreAction"_s);
        if (auto *dialog = window().findChild<QDialog *>(u"restoreDialog"_s)) {
            auto *backUp = dialog->findChild<QPushButton *>(u"backupButton"_s);
            const auto isReady = [backUp] { return backUp->isEnabled(); };
            if (QTest::qWaitFor(isReady)) {
                backUp->click();
            }
            shoot(u"backups"_s, QTest::qWaitFor(isReady) ? dialog : nullptr);
            dialog->close();
        }
        trigger(u"syncAction"_s);
        if (auto *dialog = window().findChild<QDialog *>(u"syncDialog"_s)) {
            const QTemporaryDir folder;
            const bool isReady = Shots::makeSyncFolder(folder.path()) && Shots::useSyncFolder(*dialog, folder.path());
            shoot(u"sync"_s, isReady ? dialog : nullptr);
            dialog->findChild<QPushButton *>(u"syncLeave"_s)->click();
            const auto *line = dialog->findChild<QLineEdit *>(u"syncFolder"_s);
            static_cast<void>(QTest::qWaitFor([line] { return line->text().isEmpty(); }, waitMs));
            dialog->close();
        }
        trigger(u"shortcutsAction"_s);
        if (auto *dialog = window().findChild<QDialog *>(u"keysDialog"_s)) {
            shoot(u"keys"_s, dialog);
            dialog->close();
        }
        shootSettings();
        shootNarrow();
        // As on Ubuntu 24.04, whose AppArmor keeps bubblewrap from its namespaces.
        Toolchain::Toolchain reduced = m_desktop.editorRunner().toolchain();
        reduced.sandbox = Sandbox::SandboxLevel::Restricted;
        reduced.problems = Toolchain::sandboxProblems({.bubblewrap = u"/usr/bin/bwrap"_s, .appArmorForbids = 1}, {});
        Window::ToolchainDialog repair(m_desktop.settings(), &window());
        repair.showToolchain(reduced);
        repair.show();
        shoot(u"repair"_s, &repair);
        repair.close();
        Window::PackDialog pack({u"coffee"_s,
                                 u"Rust at the counter"_s,
                                 u"Ownership, borrowing and lifetimes, told in the orders of a coffee bar."_s,
                                 u"2026.12.1"_s,
                                 {u"Ferris"_s, u"Corro the Unsafe"_s},
                                 12,
                                 u"2026.11.1"_s},
                                &window());
        pack.show();
        shoot(u"pack"_s, &pack);
        pack.close();
        window().showMessage(Error{u"The progress file is read-only."_s, u"/home/lab/.local/share/ochre"_s,
                                   u"Answers stay in memory until the program ends."_s});
        shoot(u"message"_s);
        if (auto *close = window().findChild<QAbstractButton *>(u"messageClose"_s)) {
            close->click();
        }
    }

    void shootNarrow()
    {
        const QSize before = window().size();
        window().resize(before.scaled(800, 800, Qt::KeepAspectRatio));
        for (const QString &place :
             {u"focusCourseAction"_s, u"focusLessonAction"_s, u"focusQuestionsAction"_s, u"focusEditorAction"_s}) {
            trigger(place);
            shoot(u"narrow-"_s + QString(place).sliced(5).chopped(6).toLower());
        }
        window().resize(before);
    }

    void shootSettings()
    {
        trigger(u"settingsAction"_s);
        auto *dialog = window().findChild<QDialog *>(u"settingsDialog"_s);
        auto *pages = dialog->findChild<QListWidget *>(u"settingsPages"_s);
        for (int row = 0; row < pages->count(); ++row) {
            pages->setCurrentRow(row);
            shoot(u"settings-%1"_s.arg(row + 1), dialog);
        }
        dialog->findChild<QLineEdit *>(u"settingsFilter"_s)->setText(u"size"_s);
        shoot(u"settings-found"_s, dialog);
        dialog->findChild<QLineEdit *>(u"settingsFilter"_s)->clear();
        dialog->close();
    }

    App::Desktop &m_desktop;
    QString m_folder;
    QString m_setup;
};

/// Each setup has a learner of its own, first one who begins.
bool shootPractice(const Setup &setup, const QString &folder)
{
    for (const bool isEmpty : {true, false}) {
        const QTemporaryDir home;
        const Paths paths = Paths::below(home.path());
        QDir().mkpath(paths.data);
        if (!isEmpty && !Shots::studyForWeeks(paths)) {
            return false;
        }
        App::Desktop desktop(paths);
        desktop.start();
        if (!QTest::qWaitForWindowExposed(&desktop.window())) {
            return false;
        }
        QTest::qWait(1000); // the store is open
        Studio(desktop, folder).shootPractice(setup, isEmpty);
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setStyle(new Widgets::HouseStyle);
    QApplication application(argc, argv);
    installTranslations();
    const QString folder = application.arguments().value(1, u"."_s);
    const QString only = application.arguments().value(2); // a part of the name of one setup
    const QTemporaryDir home;
    App::Desktop desktop(Paths::below(home.path()));
    QSignalSpy toolchain(&desktop.window(), &Window::MainWindow::toolchainKnown);
    desktop.start();
    if (!QTest::qWaitForWindowExposed(&desktop.window()) || (toolchain.isEmpty() && !toolchain.wait(waitMs))) {
        std::fputs("The window did not appear.\n", stderr);
        return 1;
    }
    Studio studio(desktop, folder);
    for (const Setup &setup : {Setup{u"light-1280"_s, Settings::Theme::Light, {1280, 800}, 100},
                               Setup{u"dark-1280"_s, Settings::Theme::Dark, {1280, 800}, 100},
                               Setup{u"light-1024"_s, Settings::Theme::Light, {1024, 768}, 100},
                               Setup{u"light-1920"_s, Settings::Theme::Light, {1920, 1080}, 100},
                               Setup{u"dark-1920"_s, Settings::Theme::Dark, {1920, 1080}, 100},
                               Setup{u"contrast-1280"_s, Settings::Theme::HighContrast, {1280, 800}, 100},
                               Setup{u"light-200"_s, Settings::Theme::Light, {1920, 1080}, 200},
                               Setup{u"dark-200"_s, Settings::Theme::Dark, {1280, 800}, 200},
                               Setup{u"kinds-light-1280"_s, Settings::Theme::Light, {1280, 800}, 100, true},
                               Setup{u"kinds-dark-1280"_s, Settings::Theme::Dark, {1280, 800}, 100, true},
                               Setup{u"kinds-light-1024"_s, Settings::Theme::Light, {1024, 768}, 100, true},
                               Setup{u"kinds-dark-1024"_s, Settings::Theme::Dark, {1024, 768}, 100, true},
                               Setup{u"kinds-contrast-1280"_s, Settings::Theme::HighContrast, {1280, 800}, 100, true},
                               Setup{u"kinds-dark-at-200"_s, Settings::Theme::Dark, {1920, 1080}, 200, true}}) {
        if (setup.name.contains(only)) {
            studio.shootAll(setup);
        }
    }
    if (!Shots::shootClasses(folder, only)) {
        std::fputs("The class server did not start.\n", stderr);
        return 1;
    }
    const QTemporaryDir second;
    const Paths paths = Paths::below(second.path());
    Shots::addSecondCourse(paths);
    App::Desktop courses(paths);
    courses.start();
    if (!QTest::qWaitForWindowExposed(&courses.window())) {
        return 1;
    }
    QTest::qWait(1000); // the store is open
    Studio courseStudio(courses, folder);
    for (const Setup &setup : {Setup{u"light-1280"_s, Settings::Theme::Light, {1280, 800}, 100},
                               Setup{u"dark-1280"_s, Settings::Theme::Dark, {1280, 800}, 100},
                               Setup{u"light-1024"_s, Settings::Theme::Light, {1024, 768}, 100},
                               Setup{u"dark-1024"_s, Settings::Theme::Dark, {1024, 768}, 100}}) {
        if (setup.name.contains(only) || only == u"courses"_s) {
            courseStudio.shootCourses(setup);
        }
    }
    for (const Setup &setup : {Setup{u"practice-light-1280"_s, Settings::Theme::Light, {1280, 800}, 100},
                               Setup{u"practice-dark-1280"_s, Settings::Theme::Dark, {1280, 800}, 100},
                               Setup{u"practice-dark-at-200"_s, Settings::Theme::Dark, {1920, 1080}, 200}}) {
        if (setup.name.contains(only) && !shootPractice(setup, folder)) {
            return 1;
        }
    }
    return Shots::shootBooks(folder, only) && Shots::shootProgress(folder, only) ? 0 : 1;
}
