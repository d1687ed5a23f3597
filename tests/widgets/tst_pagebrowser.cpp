// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/markdown.h"
#include "richtext/pageformat.h"
#include "richtext/textcard.h"
#include "widgets/pagebrowser.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Ochre;
using Widgets::PageBrowser;

class TestPageBrowser final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_before = new QLineEdit(m_window.get());
        m_browser = new PageBrowser(m_window.get());
        m_after = new QLineEdit(m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_before);
        layout->addWidget(m_browser, 1);
        layout->addWidget(m_after);
        m_browser->setLook(m_look);
        m_window->resize(600, 400);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void tab_walksTheLinksAndGoesOnToTheNextWidget()
    {
        write(u"[one](#one) and [two `code` more](lesson:two)\n\n[three](doc:three)"_s);
        QCOMPARE(m_browser->links(), (QStringList{u"#one"_s, u"lesson:two"_s, u"doc:three"_s}));
        m_before->setFocus();
        QTest::keyClick(m_before, Qt::Key_Tab);
        QVERIFY(m_browser->hasFocus());
        for (const QString &link : m_browser->links()) {
            QTest::keyClick(m_browser, Qt::Key_Tab);
            QCOMPARE(m_browser->focusedLink(), link);
        }
        QTest::keyClick(m_browser, Qt::Key_Tab);
        QVERIFY(m_after->hasFocus());
        QCOMPARE(m_browser->focusedLink(), QString());
    }

    void backtab_walksBackAndLeavesAtTheStart()
    {
        write(u"[one](#one) [two](#two)"_s);
        m_browser->setFocus();
        QTest::keyClick(m_browser, Qt::Key_Backtab);
        QCOMPARE(m_browser->focusedLink(), u"#two"_s);
        QTest::keyClick(m_browser, Qt::Key_Backtab);
        QCOMPARE(m_browser->focusedLink(), u"#one"_s);
        QTest::keyClick(m_browser, Qt::Key_Backtab);
        QVERIFY(m_before->hasFocus());
    }

    void tab_beginsAtWhatIsOnTheScreen()
    {
        write(u"[first](#first)\n\n"_s + u"words\n\n"_s.repeated(60) + u"[last](#last)\n\n"_s
              + u"words\n\n"_s.repeated(60));
        m_browser->setFocus();
        m_browser->scrollToPosition(m_browser->document()->find(u"last"_s).position(), -40);
        QTest::keyClick(m_browser, Qt::Key_Tab);
        QCOMPARE(m_browser->focusedLink(), u"#last"_s);
        m_browser->focusLink({});
        m_browser->verticalScrollBar()->setValue(0);
        QTest::keyClick(m_browser, Qt::Key_Tab);
        QTest::keyClick(m_browser, Qt::Key_Tab);
        QCOMPARE(m_browser->focusedLink(), u"#last"_s);
        const qreal y = m_browser->topOf(m_browser->document()->find(u"last"_s).position());
        const int top = m_browser->verticalScrollBar()->value();
        QVERIFY2(y >= top && y < top + m_browser->viewport()->height(), "the focused link must be seen");
    }

    void enter_followsTheFocusedLink_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("return") << Qt::Key_Return;
        QTest::newRow("enter") << Qt::Key_Enter;
    }

    void enter_followsTheFocusedLink()
    {
        QFETCH(Qt::Key, key);
        write(u"[one](lesson:one) [two](#two)"_s);
        QSignalSpy followed(m_browser, &PageBrowser::linkActivated);
        m_browser->setFocus();
        QTest::keyClick(m_browser, key);
        QCOMPARE(followed.count(), 0); // none has the keyboard
        QTest::keyClick(m_browser, Qt::Key_Tab);
        QTest::keyClick(m_browser, key);
        QCOMPARE(followed.count(), 1);
        QCOMPARE(followed.takeFirst().at(0).toString(), u"lesson:one"_s);
        QCOMPARE(m_browser->focusedLink(), u"lesson:one"_s); // the keyboard stays
        QTest::keyClick(m_browser, Qt::Key_Tab);
        QTest::keyClick(m_browser, key);
        QCOMPARE(followed.takeFirst().at(0).toString(), u"#two"_s);
        QCOMPARE(m_browser->focusedLink(), QString()); // a jump leaves its link behind
    }

    void keyboard_staysOnItsLinkWhenOthersComeBeforeIt()
    {
        write(u"[one](lesson:same)\n\n[two](lesson:same)\n\n[three](lesson:three)"_s);
        m_browser->setFocus();
        QTest::keyClick(m_browser, Qt::Key_Tab);
        QTest::keyClick(m_browser, Qt::Key_Tab);
        QTextCursor cursor(m_browser->document());
        cursor.insertText(u"new"_s, Richtext::PageStyle(m_look).action(u"ochre:new/1"_s));
        cursor.insertBlock();
        QCOMPARE(m_browser->links().size(), 4);
        QCOMPARE(m_browser->focusedLink(), u"lesson:same"_s);
        QTest::keyClick(m_browser, Qt::Key_Tab);
        QCOMPARE(m_browser->focusedLink(), u"lesson:three"_s); // it was the second of the two
    }

    void keyboard_leavesALinkThatIsGone()
    {
        write(u"[one](#one)\n\n[two](#two)\n\n[three](#three)"_s);
        m_browser->setFocus();
        QTest::keyClick(m_browser, Qt::Key_Backtab);
        QCOMPARE(m_browser->focusedLink(), u"#three"_s);
        QTextCursor last(m_browser->document()->lastBlock());
        last.select(QTextCursor::BlockUnderCursor);
        last.removeSelectedText();
        m_browser->grab(); // the outline of what is gone must not be looked for
        QCOMPARE(m_browser->focusedLink(), QString());
        QCOMPARE(m_browser->links(), (QStringList{u"#one"_s, u"#two"_s}));
        QSignalSpy followed(m_browser, &PageBrowser::linkActivated);
        QTest::keyClick(m_browser, Qt::Key_Return);
        QCOMPARE(followed.count(), 0);
    }

    void focusedLink_hasAnOutline()
    {
        write(u"[one](#one)\n\n[two](#two)"_s);
        m_browser->setFocus();
        const QImage before = grabColumn();
        m_browser->focusLink(u"#two"_s);
        const QImage focused = grabColumn();
        QVERIFY(focused != before);
        m_after->setFocus();
        QCOMPARE(grabColumn(), before); // only where the keyboard is
    }

    void mouse_followsAndTellsWhatIsUnderIt()
    {
        write(u"[one](lesson:one) [two](lesson:two)"_s);
        QSignalSpy followed(m_browser, &PageBrowser::linkActivated);
        QSignalSpy hovered(m_browser, &PageBrowser::linkHovered);
        m_browser->setFocus();
        m_browser->focusLink(u"lesson:one"_s);
        hovered.clear();
        const QPoint place = placeOf(u"lesson:two"_s);
        QTest::mouseMove(m_browser->viewport(), place);
        QTRY_COMPARE(hovered.count(), 1);
        QCOMPARE(hovered.takeFirst().at(0).toString(), u"lesson:two"_s);
        QTest::mouseClick(m_browser->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(followed.count(), 1);
        QCOMPARE(followed.at(0).at(0).toString(), u"lesson:two"_s);
        QCOMPARE(m_browser->focusedLink(), QString());
        QTest::mouseMove(m_browser->viewport(), QPoint(20, m_browser->viewport()->height() - 20));
        QTRY_COMPARE(hovered.count(), 1);
        QCOMPARE(hovered.at(0).at(0).toString(), QString());
    }

    void linkThatIsLeftOrGone_isToldNoMore()
    {
        write(u"[one](lesson:one) [two](lesson:two)"_s);
        m_browser->setFocus();
        QSignalSpy told(m_browser, &PageBrowser::linkHovered);
        m_browser->focusLink(u"lesson:one"_s);
        QCOMPARE(told.takeLast().at(0).toString(), u"lesson:one"_s);
        write(u"Other words."_s);
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.takeLast().at(0).toString(), QString());
        write(u"[one](lesson:one)"_s);
        m_browser->focusLink(u"lesson:one"_s);
        m_after->setFocus();
        QCOMPARE(told.takeLast().at(0).toString(), QString());
        m_browser->setFocus();
        QTest::mouseMove(m_browser->viewport(), placeOf(u"lesson:one"_s));
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(told.takeLast().at(0).toString(), u"lesson:one"_s);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_browser, &leave);
        QCOMPARE(told.takeLast().at(0).toString(), QString());
    }

    void homeAndEnd_scroll()
    {
        write(u"words\n\n"_s.repeated(100));
        m_browser->setFocus();
        QSignalSpy moved(m_browser, &PageBrowser::placeChanged);
        QTest::keyClick(m_browser, Qt::Key_End);
        QCOMPARE(m_browser->verticalScrollBar()->value(), m_browser->verticalScrollBar()->maximum());
        QVERIFY(m_browser->verticalScrollBar()->value() > 0);
        QCOMPARE(moved.count(), 1);
        QTest::keyClick(m_browser, Qt::Key_Home);
        QCOMPARE(m_browser->verticalScrollBar()->value(), 0);
        QTest::keyClick(m_browser, Qt::Key_PageDown);
        QVERIFY(m_browser->verticalScrollBar()->value() > 0);
    }

    void copy_takesWordsForObjectsAndPlainSpaces()
    {
        write(u"before\n\n"_s);
        QTextCursor cursor(m_browser->document());
        cursor.movePosition(QTextCursor::End);
        QTextCharFormat picture;
        picture.setObjectType(Richtext::PageMark::widgetObject);
        picture.setProperty(Richtext::PageMark::replacement, u"a picture of a stack"_s);
        cursor.insertBlock();
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), picture);
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        cursor.insertText(u"hard"_s + QChar(QChar::Nbsp) + u"space"_s + QChar(QChar::LineSeparator) + u"next"_s);
        m_browser->documentWritten();
        m_browser->setFocus();
        QTest::keyClick(m_browser, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_browser, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"before\na picture of a stack\nhard space\nnext"_s);
    }

    void copy_ofACardIsItsLines()
    {
        write(u"above"_s);
        QTextCursor cursor(m_browser->document());
        cursor.movePosition(QTextCursor::End);
        Richtext::TextCard card(cursor, Richtext::PageStyle(m_look));
        QTextCursor right;
        card.addStrip(u"example"_s, right);
        right.insertText(u"Run"_s);
        card.addRow(Richtext::CardRow::Code).insertText(u"fn main() {}"_s);
        m_browser->selectAll();
        m_browser->copy();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines, (QStringList{u"above"_s, u"example"_s, u"Run"_s, u"fn main() {}"_s}));
    }

    void inlineWidget_standsInItsPlace()
    {
        auto *button = new QPushButton(u"Rate"_s);
        m_browser->setInlineWidget(button);
        QVERIFY(!button->isVisible());
        write(u"above\n\n"_s.repeated(5));
        QTextCursor cursor(m_browser->document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertBlock();
        QTextCharFormat room;
        room.setObjectType(Richtext::PageMark::widgetObject);
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), room);
        m_browser->documentWritten();
        QVERIFY(button->isVisible());
        QCOMPARE(button->height(), button->sizeHint().height());
        const int top = static_cast<int>(m_browser->topOf(cursor.position()));
        QCOMPARE(button->geometry().top(), top - m_browser->verticalScrollBar()->value());
        QTextCursor(m_browser->document()).insertText(u"more words\n\n\n"_s);
        QTRY_VERIFY(button->geometry().top() > top); // it moves with the text
        write(u"no room"_s);
        QVERIFY(!button->isVisible());
    }

    void column_isAsWideAsToldAndCentred()
    {
        m_window->resize(1500, 400);
        write(u"word "_s.repeated(300));
        QTRY_VERIFY(m_browser->viewport()->width() < 1000);
        const int narrow = m_browser->viewport()->width();
        const int left = m_browser->viewport()->x();
        QVERIFY(qAbs(left - (m_browser->width() - narrow - left)) < 40);
        m_browser->setLineLength(100);
        QTRY_VERIFY(m_browser->viewport()->width() > narrow);
        QCOMPARE(m_browser->lineWrapColumnOrWidth(), m_browser->viewport()->width());
        m_window->resize(400, 400);
        QTRY_VERIFY(m_browser->viewport()->width() < 400);
        QVERIFY(m_browser->viewport()->width() > 200);
    }

    void nothing_isEverFetched()
    {
        QVERIFY(!m_browser->loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/hostname"_s)).isValid());
        QCOMPARE(m_browser->globalPosition(u"#none"_s), m_browser->viewport()->mapToGlobal(QPoint()));
        write(u"words"_s);
        QSignalSpy followed(m_browser, &PageBrowser::linkActivated);
        m_browser->setFocus();
        QTest::keyClick(m_browser, Qt::Key_Tab);
        QVERIFY(m_after->hasFocus()); // a page without links is passed by
        QCOMPARE(followed.count(), 0);
    }

private:
    void write(const QString &markdown) const
    {
        Richtext::setMarkdown(*m_browser->document(), markdown, Richtext::Role::Lesson, m_look);
        m_browser->documentWritten();
    }

    QPoint placeOf(const QString &href) const
    {
        return m_browser->viewport()->mapFromGlobal(m_browser->globalPosition(href)) + QPoint(6, -6);
    }

    QImage grabColumn() const { return m_browser->viewport()->grab().toImage(); }

    Design::Look m_look = Design::Look::make(Design::Scheme::Light, 100);
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_before = nullptr;
    PageBrowser *m_browser = nullptr;
    QLineEdit *m_after = nullptr;
};

QTEST_MAIN(TestPageBrowser)
#include "tst_pagebrowser.moc"
