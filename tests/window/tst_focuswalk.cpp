// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "models/coursemodel.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "window/quickopen.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

#include <functional>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;

/// Clicks and keys through the window, one after the other as a learner would: after each of them the focus is where
/// the next key is of use, on something that can be seen.
class TestFocusWalk final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        m_wrong.clear();
    }

    void cleanup() { m_desk.end(); }

    void lessonsAndExercises()
    {
        expect(u"the start"_s, page());
        press(Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
        expect(u"Ctrl+Shift+1"_s, part(u"lessonFilter"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"borr"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk.lessonId(), u"borrows"_s);
        expect(u"Return in the filter"_s, page());
        press(Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
        clear(u"lessonFilter"_s);
        clickRow(u"Moves"_s);
        QTRY_COMPARE(m_desk.lessonId(), u"moves"_s);
        expect(u"a click on a lesson"_s, page());
        clickRow(u"Ship it"_s);
        expect(u"a click on an exercise"_s, m_desk->workbench()->editor());
        press(Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
        expect(u"Ctrl+Shift+2"_s, page());
        press(Qt::Key_4, Qt::ControlModifier | Qt::ShiftModifier);
        expect(u"Ctrl+Shift+4"_s, m_desk->workbench()->editor());
        press(Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(m_desk.lessonId(), u"borrows"_s);
        expect(u"the next lesson"_s, page());
        press(Qt::Key_N, Qt::ControlModifier);
        expect(u"the playground"_s, m_desk->workbench()->editor());
        finish();
    }

    void questions()
    {
        QWidget *questions = m_desk->window.learnView().questionPanel;
        click(u"openQuestionsButton"_s);
        expect(u"Open below the lesson"_s, questions);
        press(Qt::Key_A);
        expect(u"a letter"_s, questions);
        press(Qt::Key_Return);
        expect(u"the first answer"_s, questions);
        const QString first = m_desk->window.learnView().questionPanel->session().question().id;
        QVERIFY(m_desk->window.learnView().questionPanel->session().isAnswered());
        QTRY_VERIFY(!m_desk->progress.hasUnsaved()); // until then the panel waits
        QTest::qWait(50);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_desk->window.learnView().questionPanel->session().question().id != first); // Return went on
        expect(u"the next question"_s, questions);
        press(Qt::Key_4, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_3, Qt::ControlModifier | Qt::ShiftModifier);
        expect(u"Ctrl+Shift+3"_s, questions);
        press(Qt::Key_B);
        press(Qt::Key_Return);
        QVERIFY(m_desk->window.learnView().questionPanel->session().isAnswered());
        finish();
    }

    void barsLeaveTheFocusWhereItIs()
    {
        m_desk->window.openExercise(u"ship-it"_s);
        QWidget *editor = m_desk->workbench()->editor();
        expect(u"an exercise"_s, editor);
        for (const QString &button : {u"runButton"_s, u"practiseButton"_s, u"testButton"_s, u"formatButton"_s}) {
            if (m_desk.part<QPushButton>(button)->isEnabled()) {
                click(button);
                expect(u"a click on "_s + button, editor);
            }
        }
        press(Qt::Key_F6);
        expect(u"F6"_s, editor);
        finish();
    }

    void pagesAndBack()
    {
        m_desk->window.openExercise(u"ship-it"_s);
        click(u"todayRailButton"_s);
        expect(u"Today"_s, part(u"todayPage"_s));
        click(u"learnRailButton"_s);
        expect(u"Learn again"_s, m_desk->workbench()->editor()); // where it was
        press(Qt::Key_3, Qt::ControlModifier);
        expect(u"Ctrl+3"_s, &m_desk->window.interviewPage());
        press(Qt::Key_1, Qt::ControlModifier);
        expect(u"Ctrl+1"_s, part(u"todayPage"_s));
        press(Qt::Key_Return);
        press(Qt::Key_2, Qt::ControlModifier);
        expect(u"Ctrl+2"_s, &m_desk->window.learnView());
        finish();
    }

    void dialogsGiveItBack()
    {
        m_desk->window.openExercise(u"ship-it"_s);
        QWidget *editor = m_desk->workbench()->editor();
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m_desk->window.quickOpen().isVisible());
        QVERIFY(m_desk->window.quickOpen().isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_desk->window.quickOpen().isVisible());
        expect(u"Ctrl+K and Esc"_s, editor);
        for (const auto &[action, name, field] :
             {std::tuple{u"settingsAction"_s, u"settingsDialog"_s, u"settingsFilter"_s},
              std::tuple{u"shortcutsAction"_s, u"keysDialog"_s, u"keysFilter"_s}}) {
            QVERIFY(m_desk->press(action));
            const QPointer dialog = m_desk.part<QDialog>(name);
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            QTRY_VERIFY2(dialog->findChild<QWidget *>(field)->hasFocus(), qPrintable(field));
            press(Qt::Key_Escape);
            QTRY_VERIFY(!dialog || !dialog->isVisible()); // closed, it may be gone at any moment
            m_desk->window.activateWindow();              // as the desktop does when a window of it closes
            QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
            expect(name, editor);
        }
        QTest::keyClick(&m_desk->window, Qt::Key_W, Qt::ControlModifier); // the editor may be gone before the release
        QTest::qWait(20);
        expect(u"Ctrl+W"_s, &m_desk->window.learnView());
        finish();
    }

    void ringOfEveryKind_canBeSeen()
    {
        QStringList unseen;
        m_desk->window.showPage(Rail::Learn);
        QVERIFY(m_desk->press(u"codeAction"_s));
        QTest::qWait(50);
        for (const QString &name : {u"lessonFilter"_s, u"courseTree"_s, u"runButton"_s, u"readButton"_s,
                                    u"backButton"_s, u"learnRailButton"_s, u"toolchainButton"_s}) {
            auto *widget = m_desk.part<QWidget>(name);
            if (!widget->isVisible() || !widget->isEnabled()) {
                continue;
            }
            widget->setFocus(Qt::TabFocusReason);
            QTest::qWait(20);
            const QImage with = m_desk->window.grab().toImage();
            page()->setFocus(Qt::TabFocusReason);
            QTest::qWait(20);
            const QImage without = m_desk->window.grab().toImage();
            const QRect place(widget->mapTo(&m_desk->window, QPoint()), widget->size());
            if (with.copy(place) == without.copy(place)) {
                unseen << name;
            }
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u' ')));
    }

private:
    QWidget *page() const { return m_desk->window.learnView().lessonPage; }
    QWidget *part(const QString &name) const { return m_desk.part<QWidget>(name); }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
        QTest::qWait(20);
    }

    void click(const QString &name)
    {
        QTest::mouseClick(part(name), Qt::LeftButton);
        QTest::qWait(20);
    }

    void clear(const QString &field)
    {
        m_desk.part<QLineEdit>(field)->clear();
        QTest::qWait(20);
    }

    void clickRow(const QString &title)
    {
        auto *tree = m_desk.part<QTreeView>(u"courseTree"_s);
        const QModelIndexList found =
            tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchRecursive);
        QVERIFY2(!found.isEmpty(), qPrintable(title));
        tree->scrollTo(found.front());
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(found.front()).center());
        QTest::qWait(20);
    }

    void expect(const QString &after, const QWidget *place)
    {
        const QWidget *focus = QApplication::focusWidget();
        const bool isThere = focus && place && (focus == place || place->isAncestorOf(focus));
        if (!isThere || !focus->isVisible() || !focus->isEnabled()) {
            m_wrong << u"after %1 the focus is on %2 “%3”"_s.arg(
                after, focus ? QString::fromLatin1(focus->metaObject()->className()) : u"nothing"_s,
                focus ? focus->objectName() : QString());
        }
    }

    void finish() { QVERIFY2(m_wrong.isEmpty(), qPrintable(u'\n' + m_wrong.join(u'\n'))); }

    Window::SmallDesk m_desk;
    QStringList m_wrong;
};

QTEST_MAIN(TestFocusWalk)
#include "tst_focuswalk.moc"
