// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/interviewcard.h"
#include "practice/interviewdialog.h"
#include "practice/interviewsentence.h"
#include "support/pagefixture.h"

#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::InterviewDialog;

namespace {

const QDate today(2026, 3, 11);

} // namespace

/// The dialog on a real store, and the sentence that says how a plan stands.
class TestInterviewDialog final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ProgressFixture> m_desk;
    std::unique_ptr<InterviewDialog> m_dialog;

    void openDialog()
    {
        m_dialog = std::make_unique<InterviewDialog>(
            *m_desk->progress,
            InterviewDialog::Desk{
                [](const Study::InterviewDate &date) {
                    return QtFuture::makeReadyValueFuture(u"plan of %1 with %2"_s.arg(date.role).arg(date.minutes));
                },
                [] {
                    return std::vector<std::pair<QString, QString>>{{u"rust"_s, u"Rust"_s},
                                                                    {u"async"_s, u"Async Rust"_s}};
                },
                [](const QString &id) -> QString { return u"Title of "_s + id; }, [] { return today; }});
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    template<typename T>
    T *part(const QString &name) const
    {
        T *found = m_dialog->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }

    QPushButton *button(const QString &name) const { return part<QPushButton>(name); }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    QTreeWidget *list() const { return part<QTreeWidget>(u"interviewList"_s); }
    QString state() const { return part<QLabel>(u"interviewState"_s)->text(); }
    QLineEdit *role() const { return part<QLineEdit>(u"interviewRole"_s); }
    std::vector<Study::InterviewDate> dates() const { return Progress::interviewDates(m_desk->progress->learner()); }

    void add(const QString &name, const QDate &day) const
    {
        role()->selectAll();
        QTest::keyClicks(role(), name);
        part<QDateEdit>(u"interviewDay"_s)->setDate(day);
        click(u"interviewAdd"_s);
    }

    static Study::InterviewPlan plan(int days, int items, int kept, int fitting, int left, int needed)
    {
        Study::InterviewPlan plan;
        plan.days = days;
        plan.items = items;
        plan.kept = kept;
        plan.fitting = fitting;
        plan.left = QList<int>(left);
        plan.minutesNeeded = needed;
        return plan;
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<ProgressFixture>();
        QVERIFY(m_desk->open());
        openDialog();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_desk.reset();
    }

    void dates_areAddedChangedAndRemoved()
    {
        QVERIFY(role()->hasFocus()); // there is none yet: it is written at once
        add(u"Backend"_s, today.addDays(30));
        add(u"Embedded"_s, today.addDays(3));
        QCOMPARE(dates().size(), 2U);
        QCOMPARE(list()->topLevelItem(0)->text(1), u"Embedded"_s); // the next one first
        QTRY_VERIFY(list()->topLevelItem(1)->text(2).startsWith(u"plan of Backend"_s));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        QCOMPARE(role()->text(), u"Backend"_s);
        QVERIFY(!button(u"interviewChange"_s)->isEnabled());
        part<QSpinBox>(u"interviewMinutes"_s)->setValue(45);
        QTRY_COMPARE(state(), u"plan of Backend with 45"_s); // before it is saved
        click(u"interviewChange"_s);
        QCOMPARE(dates()[1].minutes, 45);
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(dates().size(), 1U);
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(dates().size(), 2U);
        QCOMPARE(role()->text(), u"Backend"_s); // what came back is shown
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(dates()[1].minutes, 30);
        QCOMPARE(part<QSpinBox>(u"interviewMinutes"_s)->value(), 30);
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(dates()[1].minutes, 45);
    }

    void aDateInThePast_isRefusedInOneSentence()
    {
        part<QDateEdit>(u"interviewDay"_s)->setDate(today.addDays(-1));
        QCOMPARE(state(), u"This day is over: choose today or a day to come."_s);
        QVERIFY(!button(u"interviewAdd"_s)->isEnabled());
        part<QDateEdit>(u"interviewDay"_s)->setDate(today);
        QVERIFY(button(u"interviewAdd"_s)->isEnabled());
    }

    void courses_areChosen_alsoOneThatIsGone()
    {
        m_desk->progress->record(
            Progress::interviewSet({u"a"_s, u"Old"_s, today.addDays(9), {u"gone"_s, u"rust"_s}, 30}),
            Progress::firstCourse);
        m_dialog.reset();
        openDialog();
        auto *courses = part<QListWidget>(u"interviewCourses"_s);
        QCOMPARE(courses->count(), 3);
        QCOMPARE(courses->item(0)->checkState(), Qt::Checked);
        QCOMPARE(courses->item(2)->text(), u"Title of gone (not installed any more)"_s);
        QCOMPARE(courses->item(2)->checkState(), Qt::Checked);
        courses->setFocus();
        courses->setCurrentRow(1);
        QTest::keyClick(courses, Qt::Key_Space);
        click(u"interviewChange"_s);
        QCOMPARE(dates()[0].courses, (QStringList{u"rust"_s, u"async"_s, u"gone"_s}));
    }

    void theSentence_saysDaysAndWhetherThePlanHolds()
    {
        const Study::InterviewDate date{u"a"_s, u"Backend"_s, today, {}, 10};
        const auto sentence = [&date](const Study::InterviewPlan &of) { return Practice::planSentence(date, of); };
        QCOMPARE(sentence(plan(12, 180, 100, 35, 45, 26)),
                 u"Your interview “Backend” is in 12 day(s), and the plan does not hold: at 10 min a day 45 of 180 "
                 "question(s) will not be remembered; 26 min a day would do."_s);
        QVERIFY(sentence(plan(2, 180, 0, 0, 180, 0)).endsWith(u", and no amount of time would do."_s));
        QCOMPARE(
            sentence(plan(1, 120, 100, 20, 0, 8)),
            u"Your interview “Backend” is tomorrow, and the plan holds: 10 min a day are enough for 120 question(s)."_s);
        QVERIFY(sentence(plan(12, 5, 5, 0, 0, 1)).contains(u"lasts until then"_s));
        QCOMPARE(sentence(plan(0, 120, 96, 0, 24, 0)),
                 u"Your interview “Backend” is today: 96 of 120 question(s) should be remembered."_s);
        QCOMPARE(sentence(plan(-2, 9, 9, 0, 0, 0)), u"Your interview “Backend” is over."_s);
        QVERIFY(sentence(plan(12, 0, 0, 0, 0, 1)).contains(u"nothing is there yet"_s));
        QVERIFY(Practice::planSentence(date, plan(12, 5, 5, 0, 0, 1), {u"Async (async)"_s})
                    .endsWith(u" Not in it, since not installed any more: Async (async)."_s));
    }

    void theCard_leadsToTheDates()
    {
        Practice::InterviewCard card;
        auto *dates = card.findChild<QPushButton *>(u"interviewDatesButton"_s);
        QCOMPARE(dates->text(), u"Add a date…"_s);
        card.show({u"One."_s, u"Two."_s});
        QCOMPARE(card.findChild<QLabel *>(u"interviewSentences"_s)->text(), u"One.\nTwo."_s);
        QSignalSpy asked(&card, &Practice::InterviewCard::datesRequested);
        dates->click();
        QCOMPARE(asked.size(), 1);
    }
};

QTEST_MAIN(TestInterviewDialog)
#include "tst_interviewdialog.moc"
