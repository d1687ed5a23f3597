// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/coursemodel.h"
#include "practice/optionbutton.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "widgets/pagebrowser.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QToolTip>
#include <QTreeView>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;

/// Walks the pages, their states and the dialogs: what says something in a word or a sign explains it when the pointer
/// rests there, and a click does what its words say.
class TestTips final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        m_silent.clear();
    }

    void cleanup() { m_desk.end(); }

    void buttonsAndStates_explainThemselves()
    {
        look(u"the start"_s);
        m_desk->window.openExercise(u"ship-it"_s);
        for (const QString &arrangement : {u"readAction"_s, u"practiseAction"_s, u"codeAction"_s}) {
            QVERIFY(m_desk->press(arrangement));
            look(arrangement);
        }
        QVERIFY(m_desk->press(u"findAction"_s));
        look(u"find"_s);
        QVERIFY(m_desk->press(u"replaceAction"_s));
        look(u"replace"_s);
        QVERIFY(m_desk->press(u"focusQuestionsAction"_s));
        Practice::QuestionPanel *questions = m_desk->window.learnView().questionPanel;
        look(u"a question"_s);
        QTest::keyClick(questions, Qt::Key_A);
        QTest::keyClick(questions, Qt::Key_Return);
        look(u"an answer"_s);
        QTRY_VERIFY(!m_desk->progress.hasUnsaved());
        look(u"an answer that is saved"_s);
        m_desk->progress.record(Journal::ExerciseSolved{u"moves"_s, u"ship-it"_s});
        look(u"an exercise that is solved"_s);
        for (const Rail::Page page : {Rail::Today, Rail::Interview, Rail::Practice, Rail::Progress, Rail::Notes}) {
            m_desk->window.showPage(page);
            look(u"page %1"_s.arg(static_cast<int>(page)));
        }
        QVERIFY2(m_silent.isEmpty(), qPrintable(u'\n' + m_silent.join(u'\n')));
    }

    void buttonsOfDialogs_explainThemselves()
    {
        for (const auto &[action, name] :
             {std::pair{u"settingsAction"_s, u"settingsDialog"_s}, std::pair{u"shortcutsAction"_s, u"keysDialog"_s},
              std::pair{u"restoreAction"_s, u"restoreDialog"_s}, std::pair{u"cardsAction"_s, u"cardsDialog"_s},
              std::pair{u"interviewDatesAction"_s, u"interviewDialog"_s}, std::pair{u"syncAction"_s, u"syncDialog"_s},
              std::pair{u"importAction"_s, u"importDialog"_s}, std::pair{u"exportAction"_s, u"exportDialog"_s},
              std::pair{u"toolchainAction"_s, u"toolchainDialog"_s}}) {
            QVERIFY2(m_desk->press(action), qPrintable(action));
            auto *dialog = m_desk.part<QDialog>(name);
            QTRY_VERIFY(dialog->isVisible());
            look(name, *dialog);
            dialog->close();
        }
        QVERIFY2(m_silent.isEmpty(), qPrintable(u'\n' + m_silent.join(u'\n')));
    }

    void chipOfALesson_explainsItselfWhereThePointerRests()
    {
        auto *page = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s);
        QTextCursor chip = page->document()->find(u"Beginner"_s);
        QVERIFY(!chip.isNull());
        chip.setPosition(chip.selectionStart() + 4);
        const QPoint place = page->cursorRect(chip).center();
        QHelpEvent rest(QEvent::ToolTip, place, page->viewport()->mapToGlobal(place));
        QApplication::sendEvent(page->viewport(), &rest);
        QTRY_VERIFY(QToolTip::isVisible());
        QVERIFY2(QToolTip::text().contains(u"builds on"_s), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void rowsOfTheCourse_explainThemselves()
    {
        QVERIFY(m_desk->press(u"codeAction"_s));
        const QAbstractItemModel *rows = m_desk.part<QTreeView>(u"courseTree"_s)->model();
        const QModelIndexList lessons =
            rows->match(rows->index(0, 0), Models::LessonIdRole, u"moves"_s, -1, Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY(lessons.size() > 1); // the lesson and its exercise
        for (const QModelIndex &row : lessons) {
            QVERIFY2(!row.data(Qt::ToolTipRole).toString().isEmpty(), qPrintable(row.data().toString()));
        }
    }

private:
    void look(const QString &state) { look(state, m_desk->window); }

    void look(const QString &state, const QWidget &root)
    {
        QTest::qWait(60); // layouts of docks come with timers
        for (const QWidget *widget : root.findChildren<QWidget *>()) {
            if (widget->window() != &root || !widget->isVisible() || widget->visibleRegion().isEmpty()
                || hasTip(widget)) {
                continue;
            }
            if (isState(*widget) || needsATip(*widget)) {
                m_silent << u"%1: %2 “%3”"_s.arg(state, widget->objectName(), widget->property("text").toString());
            }
        }
    }

    /// Of its own, or of what it lies in.
    static bool hasTip(const QWidget *widget)
    {
        for (; widget && !widget->isWindow(); widget = widget->parentWidget()) {
            if (!widget->toolTip().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// In the window every button; the buttons of dialogs and the boxes of forms have whole words, where they have any.
    static bool needsATip(const QWidget &widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        if (!button || qobject_cast<const Practice::OptionButton *>(button)) { // it says its own words, and its reason
            return false;
        }
        const bool hasWords = !button->text().isEmpty()
                              && (qobject_cast<const QPushButton *>(button) || qobject_cast<const QCheckBox *>(button)
                                  || qobject_cast<const QRadioButton *>(button));
        const bool isOfTheWindow = !qobject_cast<const QDialog *>(button->window());
        return !hasWords || (isOfTheWindow && qobject_cast<const QPushButton *>(button));
    }

    /// A quiet word or two that count, or begin with a sign: "3 of 7", "14:03", "✓ solved".
    static bool isState(const QWidget &widget)
    {
        static const QRegularExpression sign(u"\\d of \\d|\\d:\\d|\\d %|[✓✗⚠–…]|answered"_s);
        const auto *label = qobject_cast<const QLabel *>(&widget);
        return label && label->property("muted").toBool() && !label->wordWrap() && !label->buddy()
               && label->text().contains(sign) && !label->text().endsWith(u'.');
    }

    Window::SmallDesk m_desk;
    QStringList m_silent;
};

QTEST_MAIN(TestTips)
#include "tst_tips.moc"
