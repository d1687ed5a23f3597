// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop.h"
#include "hands.h"
#include "lesson/coursebrowser.h"
#include "lesson/lessonpage.h"
#include "models/coursemodel.h"
#include "models/quickopenmodel.h"
#include "practice/interviewpage.h"
#include "practice/optionbutton.h"
#include "practice/questionpanel.h"
#include "widgets/pagebrowser.h"
#include "window/learnview.h"
#include "window/quickopen.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// Whole ways through the program in a real window with the course that comes with it, each by the mouse alone and by
/// the keyboard alone. With OCHRE_PICTURES set, a picture of each end is kept there.
class TestJourneys final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_desktop = std::make_unique<App::Desktop>(Paths::below(m_home->path()));
        window().resize(1440, 900);
        m_desktop->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_VERIFY(m_desktop->progress().isPersistent() && !lesson().isEmpty());
        m_first = lesson();
    }

    void cleanup()
    {
        picture(QString::fromLatin1(QTest::currentTestFunction()));
        QTRY_VERIFY(!m_desktop->progress().hasUnsaved());
        window().close();
        m_desktop.reset();
    }

    void findGoAndComeBack_byMouse();
    void findGoAndComeBack_byKeyboard();
    void tenQuestions_byMouse();
    void tenQuestions_byKeyboard();
    void interviewQuestion_byMouse();
    void interviewQuestion_byKeyboard();

private:
    Window::MainWindow &window() const { return m_desktop->window(); }
    Window::LearnView &learn() const { return window().learnView(); }
    Practice::QuestionPanel &panel() const { return *learn().questionPanel; }
    const Study::QuizSession &session() const { return panel().session(); }
    QString lesson() const { return learn().lessonPage->lessonId(); }

    template<typename T = QAbstractButton>
    T *part(const QString &name, const QWidget *in = nullptr) const
    {
        T *found = (in ? in : &window())->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }

    QModelIndex rowOfLesson(const QString &id) const
    {
        const QAbstractItemModel *model = part<QTreeView>(u"courseTree"_s)->model();
        const QModelIndexList found =
            model->match(model->index(0, 0), Models::LessonIdRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.front();
    }

    bool isSaved() const { return !m_desktop->progress().hasUnsaved(); }
    void picture(const QString &name) const;
    void giveAnswerByMouse();
    void giveAnswerByKeyboard();
    void expectTenAnswers();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<App::Desktop> m_desktop;
    QString m_first; // the lesson of the start
};

namespace {

const QString longLesson = u"structs-and-methods"_s; // with more than ten questions
constexpr int questions = 10;

} // namespace

void TestJourneys::picture(const QString &name) const
{
    const QString folder = qEnvironmentVariable("OCHRE_PICTURES");
    if (!folder.isEmpty()) {
        window().grab().save(u"%1/journey-%2.png"_s.arg(folder, name));
    }
}

void TestJourneys::findGoAndComeBack_byMouse()
{
    QVERIFY(Mouse::click(part(u"quickOpenButton"_s)));
    QTRY_VERIFY(window().quickOpen().isVisible());
    auto *list = part<QListView>(u"quickOpenList"_s);
    const QModelIndexList lessons = list->model()->match(list->model()->index(0, 0), Models::KindRole,
                                                         static_cast<int>(Models::QuickOpenItem::Kind::Lesson), 3);
    QCOMPARE(lessons.size(), 3);
    QVERIFY(Mouse::click(list, lessons.back()));
    QTRY_VERIFY(lesson() != m_first);
    const QString second = lesson();
    QVERIFY(Mouse::click(part(u"backButton"_s)));
    QTRY_COMPARE(lesson(), m_first);
    QVERIFY(Mouse::click(part(u"forwardButton"_s)));
    QTRY_COMPARE(lesson(), second);
    QVERIFY(Mouse::click(part(u"courseStrip"_s))); // the list of the course is folded at the first start
    auto *tree = part<QTreeView>(u"courseTree"_s);
    QTRY_VERIFY(tree->isVisible());
    QVERIFY(Mouse::click(tree, rowOfLesson(longLesson)));
    QTRY_COMPARE(lesson(), longLesson);
    QVERIFY(Mouse::click(part(u"backButton"_s)));
    QTRY_COMPARE(lesson(), second);
    QVERIFY(Mouse::click(part(u"backButton"_s)));
    QTRY_COMPARE(lesson(), m_first);
}

void TestJourneys::findGoAndComeBack_byKeyboard()
{
    Keyboard::press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(window().quickOpen().isVisible());
    Keyboard::type(u"structs and meth"_s);
    auto *list = part<QListView>(u"quickOpenList"_s);
    QTRY_VERIFY(list->currentIndex().isValid());
    Keyboard::press(Qt::Key_Return);
    QTRY_COMPARE(lesson(), longLesson);
    QTRY_VERIFY(learn().lessonPage->isAncestorOf(QApplication::focusWidget()));
    Keyboard::press(Qt::Key_F, Qt::ControlModifier); // in the lesson
    Keyboard::type(u"method"_s);
    auto *page = part<Widgets::PageBrowser>(u"lessonBrowser"_s);
    const int before = page->verticalScrollBar()->value();
    Keyboard::press(Qt::Key_Return);
    Keyboard::press(Qt::Key_Return);
    Keyboard::press(Qt::Key_Return);
    QTRY_VERIFY(page->verticalScrollBar()->value() > before);
    Keyboard::press(Qt::Key_Escape);
    QTRY_VERIFY(page->hasFocus());
    const int place = page->verticalScrollBar()->value();
    Keyboard::press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(lesson(), m_first);
    Keyboard::press(Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(lesson(), longLesson);
    QTRY_COMPARE(page->verticalScrollBar()->value(), place); // where it was left
    Keyboard::press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(lesson(), m_first);
}

void TestJourneys::giveAnswerByMouse()
{
    const QList<Practice::OptionButton *> options = panel().findChildren<Practice::OptionButton *>();
    const auto shown = std::ranges::find_if(options, &QWidget::isVisible);
    if (shown != options.end()) {
        QVERIFY(Mouse::click(*shown));
        QVERIFY(Mouse::click(part(u"submitButton"_s, &panel())));
    } else {
        QVERIFY(Mouse::click(part(u"unknownButton"_s, &panel())));
    }
    QVERIFY(session().isAnswered());
}

void TestJourneys::tenQuestions_byMouse()
{
    QVERIFY(Mouse::click(part(u"courseStrip"_s)));
    QTRY_VERIFY(part<QTreeView>(u"courseTree"_s)->isVisible());
    QVERIFY(Mouse::click(part<QTreeView>(u"courseTree"_s), rowOfLesson(longLesson)));
    QTRY_COMPARE(lesson(), longLesson);
    QVERIFY(session().count() > questions);
    QVERIFY(Mouse::click(part(u"openQuestionsButton"_s)));
    QTRY_VERIFY(panel().isVisible());
    for (int number = 0; number < questions; ++number) {
        giveAnswerByMouse();
        QTRY_VERIFY(isSaved());
        const int index = session().currentIndex();
        QTRY_VERIFY(part(u"submitButton"_s, &panel())->isEnabled());
        QVERIFY(Mouse::click(part(u"submitButton"_s, &panel())));
        QTRY_VERIFY(session().currentIndex() != index);
    }
    expectTenAnswers();
}

// Letters choose where there is something to choose; elsewhere Tab leads to "I don't know".
void TestJourneys::giveAnswerByKeyboard()
{
    QVERIFY(panel().isAncestorOf(QApplication::focusWidget()) || panel().hasFocus());
    if (session().question().isChosen()) {
        Keyboard::press(Qt::Key_A);
        Keyboard::press(Qt::Key_Return);
    } else {
        QVERIFY(Keyboard::tabTo(part(u"unknownButton"_s, &panel())));
        Keyboard::press(Qt::Key_Space);
    }
    QVERIFY(session().isAnswered());
}

void TestJourneys::tenQuestions_byKeyboard()
{
    Keyboard::press(Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
    Keyboard::type(u"structs and meth"_s);
    Keyboard::press(Qt::Key_Return);
    QTRY_COMPARE(lesson(), longLesson);
    Keyboard::press(Qt::Key_3, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(panel().isVisible());
    for (int number = 0; number < questions; ++number) {
        giveAnswerByKeyboard();
        QTRY_VERIFY(isSaved());
        QTRY_VERIFY(part(u"submitButton"_s, &panel())->isEnabled());
        const int index = session().currentIndex();
        Keyboard::press(Qt::Key_Return); // goes on
        QTRY_VERIFY(session().currentIndex() != index);
    }
    expectTenAnswers();
}

void TestJourneys::expectTenAnswers()
{
    QCOMPARE(session().summary().answered, questions);
    QTRY_VERIFY(isSaved());
    int stored = 0;
    for (int index = 0; index < session().count(); ++index) {
        stored += m_desktop->progress().state().answers.contains(session().question(index).id) ? 1 : 0;
    }
    QCOMPARE(stored, questions);
    QVERIFY(!session().isAnswered()); // the eleventh is asked
}

void TestJourneys::interviewQuestion_byMouse()
{
    QVERIFY(Mouse::click(part(u"interviewRailButton"_s)));
    QTRY_VERIFY(window().interviewPage().isVisible());
    auto *groups = part<QListWidget>(u"interviewGroups"_s);
    QTRY_VERIFY(groups->count() > 4);
    QVERIFY(Mouse::click(groups, groups->model()->index(4, 0)));
    auto *page = part<Widgets::PageBrowser>(u"interviewBrowser"_s);
    const qsizetype before = page->document()->toPlainText().size();
    QVERIFY(Mouse::clickLink(page, u"ochre:fold/answer-"_s));
    QTRY_VERIFY(page->document()->toPlainText().size() > before);
    QTRY_COMPARE(m_desktop->progress().state().items.size(), 1); // it was read: it comes again
    QVERIFY(Mouse::click(part(u"learnRailButton"_s)));
    QTRY_VERIFY(learn().isVisible());
    QCOMPARE(lesson(), m_first);
}

void TestJourneys::interviewQuestion_byKeyboard()
{
    Keyboard::press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(window().interviewPage().isVisible());
    Keyboard::press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(part<QLineEdit>(u"interviewFilter"_s)->hasFocus());
    Keyboard::type(u"borrow"_s);
    auto *page = part<Widgets::PageBrowser>(u"interviewBrowser"_s);
    QVERIFY(Keyboard::tabUntil(
        [page] { return page->hasFocus() && page->focusedLink().startsWith(u"ochre:fold/answer-"_s); }));
    const qsizetype before = page->document()->toPlainText().size();
    Keyboard::press(Qt::Key_Return);
    QTRY_VERIFY(page->document()->toPlainText().size() > before);
    QTRY_COMPARE(m_desktop->progress().state().items.size(), 1);
    Keyboard::press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(learn().isVisible());
    QCOMPARE(lesson(), m_first);
}

int main(int argc, char *argv[])
{
    QApplication::setStyle(u"Fusion"_s);
    QApplication application(argc, argv);
    TestJourneys test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journeys.moc"
