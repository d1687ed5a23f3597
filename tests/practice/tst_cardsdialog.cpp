// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/cardform.h"
#include "practice/cardsdialog.h"
#include "support/pagefixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::CardsDialog;

/// The dialog on a real store, by keys and by clicks.
class TestCardsDialog final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ProgressFixture> m_desk;
    QHash<QString, QString> m_drafts; // outlive the dialog, as the file does
    std::unique_ptr<CardsDialog> m_dialog;

    void openDialog()
    {
        m_dialog =
            std::make_unique<CardsDialog>(*m_desk->progress,
                                          Practice::CardDrafts{[this] { return m_drafts.keys(); },
                                                               [this](const QString &id) { return m_drafts.value(id); },
                                                               [this](const QString &id, const QString &text) {
                                                                   text.isEmpty()
                                                                       ? static_cast<void>(m_drafts.remove(id))
                                                                       : static_cast<void>(m_drafts.insert(id, text));
                                                               }},
                                          [](const QString &lesson) -> QString { return u"lesson "_s + lesson; });
        m_dialog->setLook(Design::Look::make(Design::Scheme::Light, 100));
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
    QPlainTextEdit *field(const QString &name) const { return part<QPlainTextEdit>(name); }
    QListView *list() const { return part<QListView>(u"cardList"_s); }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }

    QStringList shown() const
    {
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            texts << list()->model()->index(row, 0).data().toString();
        }
        return texts;
    }

    std::vector<Study::OwnCard> cards() const { return Progress::ownCards(m_desk->progress->learner()); }

    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        const QStringList lines = text.split(u'\n');
        QTest::keyClicks(field, lines.first());
        for (const QString &line : lines.sliced(1)) {
            QTest::keyClick(field, Qt::Key_Return);
            QTest::keyClicks(field, line);
        }
    }

    /// Writes a card by the keyboard alone: Ctrl+N, the question, Tab, the answer, Ctrl+Enter.
    void write(const QString &front, const QString &back) const
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(field(u"cardFront"_s)->hasFocus());
        QTest::keyClicks(field(u"cardFront"_s), front);
        QTest::keyClick(field(u"cardFront"_s), Qt::Key_Tab);
        QVERIFY(field(u"cardBack"_s)->hasFocus());
        QTest::keyClicks(field(u"cardBack"_s), back);
        QTest::keyClick(field(u"cardBack"_s), Qt::Key_Return, Qt::ControlModifier);
    }

private slots:
    void init()
    {
        m_drafts.clear();
        m_desk = std::make_unique<ProgressFixture>();
        QVERIFY(m_desk->open());
        openDialog();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_desk.reset();
    }

    void withoutCards_itSaysWhatTheyAreFor()
    {
        QVERIFY(part<QLabel>(u"cardsCount"_s)->text().startsWith(u"You have no cards"_s));
        for (const QString &name : {u"cardSave"_s, u"cardDiscard"_s, u"cardRemove"_s, u"cardUndo"_s, u"cardRedo"_s}) {
            QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
        }
        QVERIFY(field(u"cardFront"_s)->isReadOnly()); // nothing is typed into nowhere
    }

    void aCard_isWrittenByTheKeyboardAlone()
    {
        write(u"What moves?"_s, u"A `String`"_s);
        write(u"What copies?"_s, u"A `u32`"_s);
        QCOMPARE(cards().size(), 2U);
        QCOMPARE(cards()[0].front, u"What moves?"_s);
        QCOMPARE(cards()[1].back, u"A `u32`"_s);
        QCOMPARE(shown(), (QStringList{u"What copies?"_s, u"What moves?"_s})); // the newest first
        QVERIFY(m_desk->saved());
        QTRY_VERIFY(m_drafts.isEmpty());
        QVERIFY(m_dialog->isVisible());
    }

    void whatIsMissing_isSaid()
    {
        click(u"cardNew"_s);
        type(field(u"cardBack"_s), u"An answer"_s);
        QVERIFY(!button(u"cardSave"_s)->isEnabled());
        QVERIFY(part<QLabel>(u"cardState"_s)->text().startsWith(u"A card needs a front."_s));
        type(field(u"cardFront"_s), u"A question"_s);
        QVERIFY(button(u"cardSave"_s)->isEnabled());
        type(field(u"cardOptions"_s), u"[x] one"_s);
        QVERIFY(!button(u"cardSave"_s)->isEnabled());
        QTest::keyClick(field(u"cardFront"_s), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(cards().empty());
    }

    void choicesAndTags_areKept()
    {
        click(u"cardNew"_s);
        type(field(u"cardFront"_s), u"Which moves?"_s);
        type(field(u"cardOptions"_s), u"[x] String\n[ ] u32"_s);
        type(field(u"cardCode"_s), u"let a = b;"_s);
        type(part<QLineEdit>(u"cardTags"_s), u"moves, traits"_s);
        click(u"cardSave"_s);
        QCOMPARE(cards().size(), 1U);
        QCOMPARE(cards()[0].options.size(), 2U);
        QVERIFY(cards()[0].options[0].correct);
        QCOMPARE(cards()[0].tags, (QStringList{u"moves"_s, u"traits"_s}));
        QCOMPARE(cards()[0].code, u"let a = b;"_s);
    }

    void thePreview_showsTheCard()
    {
        click(u"cardNew"_s);
        type(field(u"cardFront"_s), u"What does **this** do?"_s);
        type(field(u"cardBack"_s), u"It *moves*."_s);
        part<QTabWidget>(u"cardForm"_s)->setCurrentIndex(1);
        auto *front = part<QTextBrowser>(u"cardFrontView"_s);
        QTRY_VERIFY(front->isVisible());
        QCOMPARE(front->toPlainText(), u"What does this do?"_s);
        QCOMPARE(part<QTextBrowser>(u"cardBackView"_s)->toPlainText(), u"It moves."_s);
    }

    void drafts_outliveTheDialog()
    {
        write(u"Saved"_s, u"yes"_s);
        QVERIFY(m_desk->saved());
        type(field(u"cardFront"_s), u" and typed on"_s);
        click(u"cardNew"_s);
        type(field(u"cardFront"_s), u"Begun"_s);
        m_dialog.reset(); // as a crash would: nobody says goodbye
        QCOMPARE(m_drafts.size(), 2);
        openDialog();
        QCOMPARE(shown().size(), 2);
        QCOMPARE(shown()[0], u"Begun (not saved)"_s);
        QVERIFY2(shown()[1].endsWith(u"(not saved)"_s), qPrintable(shown()[1]));
        QCOMPARE(field(u"cardFront"_s)->toPlainText(), u"Begun"_s);
        QCOMPARE(cards()[0].front, u"Saved"_s);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        QVERIFY(field(u"cardFront"_s)->toPlainText().contains(u"and typed on"_s));
        click(u"cardSave"_s);
        QVERIFY(cards()[0].front.contains(u"and typed on"_s));
    }

    void aNewCardInWhichNothingIsWritten_leavesNothing()
    {
        write(u"One"_s, u"1"_s);
        click(u"cardNew"_s);
        QCOMPARE(shown().size(), 2);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        QTRY_COMPARE(shown(), QStringList{u"One"_s});
    }

    void removing_isTakenBackAndDoneAgain()
    {
        write(u"One"_s, u"1"_s);
        write(u"Two"_s, u"2"_s);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(shown(), QStringList{u"One"_s});
        QVERIFY(part<QLabel>(u"cardsMessage"_s)->text().contains(u"removed"_s));
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shown(), (QStringList{u"Two"_s, u"One"_s}));
        QCOMPARE(field(u"cardFront"_s)->toPlainText(), u"Two"_s); // what came back is shown
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(shown(), QStringList{u"One"_s});
    }

    void aChange_isTakenBackStepByStep_alsoAfterARestart()
    {
        write(u"First"_s, u"1"_s);
        for (const QString &more : {u" second"_s, u" third"_s}) {
            field(u"cardFront"_s)->moveCursor(QTextCursor::End);
            type(field(u"cardFront"_s), more);
            click(u"cardSave"_s);
        }
        QCOMPARE(cards()[0].front, u"First second third"_s);
        QVERIFY(m_desk->saved());
        m_dialog.reset();
        QVERIFY(m_desk->open());
        openDialog();
        click(u"cardUndo"_s);
        QTRY_COMPARE(cards()[0].front, u"First second"_s);
        QTRY_COMPARE(field(u"cardFront"_s)->toPlainText(), u"First second"_s);
        click(u"cardRedo"_s);
        QTRY_COMPARE(field(u"cardFront"_s)->toPlainText(), u"First second third"_s);
        for (int step = 0; step < 3; ++step) {
            click(u"cardUndo"_s);
            QVERIFY(m_desk->saved());
            QTRY_COMPARE(cards().size(), step < 2 ? 1U : 0U);
        }
        QTRY_VERIFY(shown().isEmpty());
        QVERIFY(!button(u"cardUndo"_s)->isEnabled());
    }

    void aCardRemovedLongAgo_isPutBack()
    {
        write(u"One"_s, u"1"_s);
        click(u"cardRemove"_s);
        QVERIFY(shown().isEmpty());
        m_dialog.reset();
        openDialog();
        QVERIFY(shown().isEmpty());
        QTest::mouseClick(part<QCheckBox>(u"cardsRemovedToo"_s), Qt::LeftButton, {}, QPoint(8, 10));
        QCOMPARE(shown(), QStringList{u"One (removed)"_s});
        QVERIFY(field(u"cardFront"_s)->isReadOnly());
        click(u"cardRemove"_s); // which says "Put back" now
        QCOMPARE(shown(), QStringList{u"One"_s});
        QCOMPARE(cards().size(), 1U);
    }

    void aDiscardedDraft_comesBack()
    {
        write(u"One"_s, u"1"_s);
        type(field(u"cardBack"_s), u" or more"_s);
        click(u"cardDiscard"_s);
        QCOMPARE(field(u"cardBack"_s)->toPlainText(), u"1"_s);
        QVERIFY(m_drafts.isEmpty() || m_desk->saved());
        click(u"cardUndo"_s);
        QVERIFY(field(u"cardBack"_s)->toPlainText().contains(u"or more"_s));
        QVERIFY(shown()[0].endsWith(u"(not saved)"_s));
        click(u"cardRedo"_s);
        QCOMPARE(field(u"cardBack"_s)->toPlainText(), u"1"_s);
    }

    void search_findsWordsOnBothSides()
    {
        write(u"What moves?"_s, u"A String"_s);
        write(u"What copies?"_s, u"A u32"_s);
        auto *search = part<QLineEdit>(u"cardSearch"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"string"_s);
        QCOMPARE(shown(), QStringList{u"What moves?"_s});
        QCOMPARE(field(u"cardFront"_s)->toPlainText(), u"What moves?"_s);
        QTest::keyClicks(search, u" nowhere"_s);
        QVERIFY(shown().isEmpty());
        QCOMPARE(part<QLabel>(u"cardsCount"_s)->text(), u"No card holds these words."_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(shown().size(), 3); // what is written anew is to be seen
    }

    void aCardBegunElsewhere_isADraftAtOnce()
    {
        m_dialog->begin({.back = u"A selection"_s, .lesson = u"rust/ownership"_s});
        QCOMPARE(m_drafts.size(), 1);
        QCOMPARE(part<QLabel>(u"cardPlace"_s)->text(), u"Belongs to lesson rust/ownership"_s);
        type(field(u"cardFront"_s), u"What?"_s);
        click(u"cardSave"_s);
        QCOMPARE(cards()[0].lesson, u"rust/ownership"_s);
    }

    void whatComesFromElsewhere_leavesWhatIsTyped()
    {
        write(u"One"_s, u"1"_s);
        type(field(u"cardBack"_s), u"5"_s);
        Study::OwnCard other = cards()[0];
        other.front = u"One, from another machine"_s;
        m_desk->progress->record(Progress::cardWritten(other), Progress::ownCourse);
        QVERIFY(field(u"cardBack"_s)->toPlainText().contains(u'5'));
        QCOMPARE(field(u"cardFront"_s)->toPlainText(), u"One"_s);
        QVERIFY(button(u"cardDiscard"_s)->isEnabled());
    }
};

QTEST_MAIN(TestCardsDialog)
#include "tst_cardsdialog.moc"
