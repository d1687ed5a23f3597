// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "lesson/noteeditor.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Ochre;
using Lesson::NoteEditor;

class TestNoteEditor final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_editor = new NoteEditor(m_window.get());
        (new QVBoxLayout(m_window.get()))->addWidget(m_editor);
        m_editor->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_window->resize(500, 300);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void closed_isHidden()
    {
        QVERIFY(!m_editor->isVisible());
        QVERIFY(!m_editor->isOpen());
        QSignalSpy closed(m_editor, &NoteEditor::closed);
        QSignalSpy draft(m_editor, &NoteEditor::draftChanged);
        m_editor->close();
        m_editor->flushDraft();
        QCOMPARE(closed.count() + draft.count(), 0);
    }

    void open_showsTheDraftElseWhatIsSaved_data()
    {
        QTest::addColumn<QString>("saved");
        QTest::addColumn<QString>("draft");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("state");
        QTest::newRow("new") << QString() << QString() << QString() << u"Nothing is written yet."_s;
        QTest::newRow("saved") << u"mine"_s << QString() << u"mine"_s << u"This is what is saved."_s;
        QTest::newRow("draft") << u"mine"_s << u"mine too"_s << u"mine too"_s
                               << u"Not saved yet. Your draft is kept when you close."_s;
        QTest::newRow("only spaces more") << u"mine"_s << u" mine\n"_s << u" mine\n"_s << u"This is what is saved."_s;
    }

    void open_showsTheDraftElseWhatIsSaved()
    {
        QFETCH(QString, saved);
        QFETCH(QString, draft);
        m_editor->open(u"Note on: <b>x</b>"_s, saved, draft);
        QVERIFY(m_editor->isVisible());
        QVERIFY(edit()->hasFocus());
        QCOMPARE(edit()->accessibleName(), u"Note on: <b>x</b>"_s);
        QTEST(edit()->toPlainText(), "shown");
        QTEST(label("noteStateLabel")->text(), "state");
        QVERIFY(edit()->textCursor().atEnd());
    }

    void title_isNeverReadAsMarkup()
    {
        m_editor->open(u"Note on: <b>Vec<T></b>"_s, {});
        QCOMPARE(label("noteTitleLabel")->textFormat(), Qt::PlainText);
    }

    void save_tellsTheTextWithoutSpacesAroundAndCloses_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("key") << true;
        QTest::newRow("button") << false;
    }

    void save_tellsTheTextWithoutSpacesAroundAndCloses()
    {
        QFETCH(bool, byKey);
        m_editor->open(u"Note"_s, {});
        QSignalSpy saved(m_editor, &NoteEditor::saveRequested);
        QSignalSpy draft(m_editor, &NoteEditor::draftChanged);
        QSignalSpy closed(m_editor, &NoteEditor::closed);
        QTest::keyClicks(edit(), u"  one owner "_s);
        byKey ? QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier)
              : QTest::mouseClick(button("noteSaveButton"), Qt::LeftButton);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved.at(0).at(0).toString(), u"one owner"_s);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!m_editor->isOpen());
        QCOMPARE(draft.last().at(0).toString(), QString()); // nothing is left that is not saved
    }

    // Who types on without a pause loses no more than who makes one.
    void steadyTyping_isTold()
    {
        m_editor->open(u"Note"_s, {});
        QSignalSpy draft(m_editor, &NoteEditor::draftChanged);
        for (int key = 0; key < 100 && draft.isEmpty(); ++key) {
            QTest::keyClick(edit(), Qt::Key_X);
            QTest::qWait(50);
        }
        QVERIFY(!draft.isEmpty());
        QVERIFY(draft.first().at(0).toString().startsWith(u'x'));
    }

    void nothing_canBeSavedTwiceOrEmpty()
    {
        m_editor->open(u"Note"_s, u"mine"_s);
        QSignalSpy saved(m_editor, &NoteEditor::saveRequested);
        QVERIFY(!button("noteSaveButton")->isEnabled());
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(edit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit(), Qt::Key_Delete);
        QVERIFY(!button("noteSaveButton")->isEnabled());
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.count(), 0);
        QVERIFY(m_editor->isOpen());
        QTest::keyClick(edit(), Qt::Key_Return); // a plain one is a line
        QCOMPARE(edit()->toPlainText(), u"\n"_s);
    }

    void escape_closesAndTellsTheDraft()
    {
        m_editor->open(u"Note"_s, {});
        QSignalSpy draft(m_editor, &NoteEditor::draftChanged);
        QSignalSpy closed(m_editor, &NoteEditor::closed);
        QTest::keyClicks(edit(), u"begun"_s);
        QTest::keyClick(edit(), Qt::Key_Escape);
        QCOMPARE(draft.last().at(0).toString(), u"begun"_s);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!m_editor->isVisible());
    }

    void pause_tellsTheDraftByItself()
    {
        m_editor->open(u"Note"_s, u"mine"_s);
        QSignalSpy draft(m_editor, &NoteEditor::draftChanged);
        QTest::keyClicks(edit(), u" too"_s);
        QTRY_COMPARE(draft.count(), 1);
        QCOMPARE(draft.takeFirst().at(0).toString(), u"mine too"_s);
        for (int key = 0; key < 4; ++key) {
            QTest::keyClick(edit(), Qt::Key_Backspace);
        }
        QTRY_COMPARE(draft.count(), 1);
        QCOMPARE(draft.takeFirst().at(0).toString(), QString()); // as it is saved again
    }

    void discard_isOneStepOfUndo()
    {
        m_editor->open(u"Note"_s, u"mine"_s, u"another text"_s);
        QVERIFY(button("noteDiscardButton")->isVisible());
        QTest::mouseClick(button("noteDiscardButton"), Qt::LeftButton);
        QCOMPARE(edit()->toPlainText(), u"mine"_s);
        QVERIFY(!button("noteDiscardButton")->isVisible());
        QVERIFY(edit()->hasFocus());
        QTest::keyClick(edit(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(edit()->toPlainText(), u"another text"_s);
        QCOMPARE(label("noteStateLabel")->text(), u"Not saved yet. Your draft is kept when you close."_s);
    }

    void longText_isRefusedUntilItIsShorter()
    {
        m_editor->open(u"Note"_s, {}, QString(20'001, u'x'));
        QVERIFY(!button("noteSaveButton")->isEnabled());
        QVERIFY(label("noteStateLabel")->text().startsWith(u"This note is too long"_s));
        QTest::keyClick(edit(), Qt::Key_Backspace);
        QVERIFY(button("noteSaveButton")->isEnabled());
    }

    void field_growsWithTheZoom()
    {
        m_editor->open(u"Note"_s, u"mine"_s);
        const int height = edit()->maximumHeight();
        const int pixels = edit()->font().pixelSize();
        m_editor->setLook(Design::Look::make(Design::Scheme::Light, 200));
        QCOMPARE(edit()->maximumHeight(), 2 * height);
        QCOMPARE(edit()->font().pixelSize(), 2 * pixels);
    }

private:
    QLabel *label(const char *name) const { return m_editor->findChild<QLabel *>(QLatin1StringView(name)); }
    QPushButton *button(const char *name) const { return m_editor->findChild<QPushButton *>(QLatin1StringView(name)); }
    QPlainTextEdit *edit() const { return m_editor->findChild<QPlainTextEdit *>(u"noteEdit"_s); }

    std::unique_ptr<QWidget> m_window;
    NoteEditor *m_editor = nullptr;
};

QTEST_MAIN(TestNoteEditor)
#include "tst_noteeditor.moc"
