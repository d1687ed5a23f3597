// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/confidencebox.h"

#include <QDateTime>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Ochre::Lesson::ConfidenceBox;
using Ochre::Progress::ConfidenceRating;

namespace {

constexpr qint64 sessionStart = 1'000'000'000'000;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

qint64 todayAt(int hours, int minutes)
{
    return QDateTime(QDate(2026, 11, 20), QTime(hours, minutes)).toMSecsSinceEpoch();
}

} // namespace

class TestConfidenceBox final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_box = std::make_unique<ConfidenceBox>();
        m_box->setSessionStart(sessionStart);
        m_box->setLook(Ochre::Design::Look::make(Ochre::Design::Scheme::Light, 100));
        m_box->show();
    }

    void unanswered_saysSo()
    {
        m_box->setRatings({}, true);
        QCOMPARE(label("stateLabel")->text(), u"Not answered yet. Choose one of the four."_s);
        QVERIFY(label("previousLabel")->isHidden());
        QVERIFY(button("saveButton")->isHidden());
    }

    void rating_isUnsavedUntilTold()
    {
        QSignalSpy rated(m_box.get(), &ConfidenceBox::rated);
        edit()->setFocus();
        QTest::keyClicks(edit(), u"one owner"_s);
        QCOMPARE(label("stateLabel")->text(), u"Not saved yet"_s);
        QTest::mouseClick(button("rating3Button"), Qt::LeftButton);
        QCOMPARE(rated.count(), 1);
        QCOMPARE(rated.at(0).at(0).toInt(), 3);
        QCOMPARE(rated.at(0).at(1).toString(), u"one owner"_s);
        QVERIFY(button("rating3Button")->isChecked());
        QCOMPARE(label("stateLabel")->text(), u"Not saved yet"_s);
        m_box->setRatings({{todayAt(14, 3), 3, u"one owner"_s}}, false);
        QCOMPARE(label("stateLabel")->text(), u"Not saved yet"_s);
        m_box->setRatings({{todayAt(14, 3), 3, u"one owner"_s}}, true);
        QCOMPARE(label("stateLabel")->text(), u"Saved 14:03"_s);
        QVERIFY(button("rating3Button")->isChecked());
        QVERIFY(!button("rating1Button")->isChecked());
    }

    void textAfterRating_canBeSavedToo()
    {
        m_box->setRatings({{todayAt(14, 3), 2, {}}}, true);
        QSignalSpy rated(m_box.get(), &ConfidenceBox::rated);
        QTest::keyClicks(edit(), u"forgot drop"_s);
        QCOMPARE(label("stateLabel")->text(), u"Not saved yet"_s);
        QVERIFY(!button("saveButton")->isHidden());
        QTest::keyClick(button("saveButton"), Qt::Key_Space);
        QCOMPARE(rated.count(), 1);
        QCOMPARE(rated.at(0).at(0).toInt(), 2);
        QCOMPARE(rated.at(0).at(1).toString(), u"forgot drop"_s);
    }

    void restart_isNoNewSession()
    {
        m_box->setRatings({{sessionStart - 60'000, 2, u"words"_s}}, true);
        QVERIFY(button("rating2Button")->isChecked());
        QVERIFY(label("stateLabel")->text().startsWith(u"Saved "_s));
        QVERIFY(label("previousLabel")->isHidden());
    }

    void earlierAnswers_areListedNewestFirst()
    {
        std::vector<ConfidenceRating> ratings;
        for (int day = 9; day >= 1; --day) {
            ratings.push_back({sessionStart - day * dayMs, 1 + day % 4, {}});
        }
        m_box->setRatings(ratings, true);
        const QStringList lines = label("previousLabel")->text().split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(0).endsWith(u"you said: Only with notes."_s));
        QVERIFY(lines.at(1).endsWith(u"you said: With gaps."_s));
        QVERIFY2(lines.at(3).startsWith(u"6 older answer"_s), qPrintable(lines.at(3)));
        QVERIFY(label("previousLabel")->y() > label("stateLabel")->y());
    }

    void removedText_staysRemoved()
    {
        m_box->setRatings({{todayAt(14, 3), 2, u"words"_s}}, true);
        QCOMPARE(edit()->toPlainText(), u"words"_s);
        edit()->setFocus();
        QTest::keyClick(edit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit(), Qt::Key_Delete);
        m_box->setRatings({{todayAt(14, 3), 2, u"words"_s}}, true);
        QVERIFY(edit()->toPlainText().isEmpty());
        QCOMPARE(label("stateLabel")->text(), u"Not saved yet"_s);
    }

    void earlierAnswer_isShownAndAskedAgain()
    {
        const ConfidenceRating earlier{sessionStart - dayMs, 1, u"mixed up move and copy"_s};
        m_box->setRatings({earlier}, true);
        QVERIFY(!label("previousLabel")->isHidden());
        QVERIFY(label("previousLabel")->text().contains(u"Not yet"_s));
        QVERIFY(label("previousLabel")->text().contains(u"mixed up move and copy"_s));
        QCOMPARE(label("stateLabel")->text(), u"Asked again. Choose one of the four."_s);
        QVERIFY(!button("rating1Button")->isChecked());
        QVERIFY(edit()->toPlainText().isEmpty());
        m_box->setRatings({earlier, {todayAt(9, 30), 4, {}}}, true);
        QVERIFY(label("previousLabel")->text().contains(u"Not yet"_s));
        QCOMPARE(label("stateLabel")->text(), u"Saved 09:30"_s);
    }

    void previousText_isNeverReadAsMarkup()
    {
        m_box->setRatings({{sessionStart - dayMs, 2, u"<b>Vec<T></b>"_s}}, true);
        QCOMPARE(label("previousLabel")->textFormat(), Qt::PlainText);
    }

    void timer_startsStopsAndEnds()
    {
        QPushButton *start = button("timerButton");
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(start->text(), u"Stop"_s);
        QCOMPARE(label("timerLabel")->text(), u"0:30"_s);
        QTest::keyClick(start, Qt::Key_Space);
        QCOMPARE(start->text(), u"Start again"_s);
        QVERIFY(label("timerLabel")->text().startsWith(u"Stopped after"_s));
        m_box->setTimerLength(50);
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_COMPARE(label("timerLabel")->text(), u"Time is up. How did it go?"_s);
        QCOMPARE(start->text(), u"Start again"_s);
    }

    void reset_forgetsTextAndChoice()
    {
        m_box->setRatings({{todayAt(14, 3), 3, u"words"_s}}, true);
        QCOMPARE(edit()->toPlainText(), u"words"_s);
        m_box->reset();
        QVERIFY(edit()->toPlainText().isEmpty());
        QVERIFY(!button("rating3Button")->isChecked());
    }

    void typedText_isToldAsADraftUntilItIsRated()
    {
        QSignalSpy draft(m_box.get(), &ConfidenceBox::draftChanged);
        QTest::keyClicks(edit(), u"one owner"_s);
        QTRY_COMPARE(draft.count(), 1);
        QCOMPARE(draft.takeFirst().at(0).toString(), u"one owner"_s);
        QTest::keyClicks(edit(), u" each"_s);
        m_box->flushDraft(); // the lesson changes before the draft is told
        QCOMPARE(draft.count(), 1);
        QCOMPARE(draft.takeFirst().at(0).toString(), u"one owner each"_s);
        QTest::keyClicks(edit(), u"."_s);
        QTest::mouseClick(button("rating3Button"), Qt::LeftButton);
        m_box->setRatings({{todayAt(14, 3), 3, u"one owner each."_s}}, true);
        m_box->hide();
        QCOMPARE(draft.count(), 0);
    }

    // Who types on without a pause loses no more than who makes one.
    void steadyTyping_isTold()
    {
        QSignalSpy draft(m_box.get(), &ConfidenceBox::draftChanged);
        for (int key = 0; key < 100 && draft.isEmpty(); ++key) {
            QTest::keyClick(edit(), Qt::Key_X);
            QTest::qWait(50);
        }
        QVERIFY(!draft.isEmpty());
        QVERIFY(draft.first().at(0).toString().startsWith(u'x'));
    }

    void draft_isShownBesideTheAnswerAndIsNotSaved()
    {
        m_box->setDraft(u"begun"_s);
        m_box->setRatings({{todayAt(14, 3), 3, u"words"_s}}, true);
        QCOMPARE(edit()->toPlainText(), u"begun"_s);
        QCOMPARE(label("stateLabel")->text(), u"Not saved yet"_s);
        QSignalSpy draft(m_box.get(), &ConfidenceBox::draftChanged);
        m_box->hide();
        QCOMPARE(draft.count(), 0); // nothing was typed
    }

    void everyControl_hasNameAndWords()
    {
        for (const QPushButton *control : m_box->findChildren<QPushButton *>()) {
            QVERIFY(!control->objectName().isEmpty());
            QVERIFY2(!control->toolTip().isEmpty(), qPrintable(control->objectName()));
            QVERIFY2(!control->text().isEmpty(), qPrintable(control->objectName()));
        }
        QVERIFY(!edit()->accessibleName().isEmpty());
    }

private:
    QLabel *label(const char *name) const { return m_box->findChild<QLabel *>(QLatin1StringView(name)); }
    QPushButton *button(const char *name) const { return m_box->findChild<QPushButton *>(QLatin1StringView(name)); }
    QPlainTextEdit *edit() const { return m_box->findChild<QPlainTextEdit *>(u"explanationEdit"_s); }

    std::unique_ptr<ConfidenceBox> m_box;
};

QTEST_MAIN(TestConfidenceBox)
#include "tst_confidencebox.moc"
