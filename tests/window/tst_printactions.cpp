// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "practice/interviewpage.h"
#include "practice/mockreportview.h"
#include "practice/mockroom.h"
#include "practice/practicepage.h"
#include "smallpack.h"
#include "widgets/pagebrowser.h"
#include "window/printactions.h"

#include <QPushButton>
#include <QTextBlock>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;

/// Lessons, programs and interview questions as PDF.
class TestPrintActions final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        m_desk->settings.setTheme(Settings::Theme::Dark);
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
    }
    void cleanup() { m_desk.end(); }

    void lesson_isPrintedWholeAndTheScreenStaysAsItWas()
    {
        auto *browser = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s);
        browser->setFocus();
        const QColor before = browser->document()->firstBlock().begin().fragment().charFormat().foreground().color();
        QVERIFY(save());
        QVERIFY(sheets() >= 2); // forty paragraphs
        QCOMPARE(title(), u"Moves"_s);
        QCOMPARE(browser->document()->firstBlock().begin().fragment().charFormat().foreground().color(), before);
    }

    void program_isPrintedWhenItHasTheKeyboard()
    {
        m_desk->window.openExercise(u"ship-it"_s);
        m_desk->workbench()->editor()->setFocus();
        QVERIFY(save());
        QCOMPARE(title(), m_desk->workbench()->document().title);
        QCOMPARE(sheets(), 1);
        m_desk->workbench()->editor()->setText(QByteArray("// a line that is there two hundred times\n").repeated(200));
        QVERIFY(save());
        QVERIFY(sheets() > 2);
    }

    void interview_isPrinted()
    {
        m_desk->window.showPage(Rail::Interview);
        QVERIFY(save());
        QVERIFY(title().contains(m_desk->window.interviewPage().currentGroup()));
        QVERIFY(sheets() >= 1);
    }

    void mockReport_isPrinted()
    {
        m_desk->window.showPage(Rail::Practice);
        Practice::PracticePage &page = m_desk->window.practicePage();
        page.interview();
        const auto press = [&page](const QString &name) {
            auto *button = page.mockRoom().findChild<QPushButton *>(name);
            const bool isThere =
                QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); }, 20'000);
            button->click();
            return isThere;
        };
        QVERIFY(press(u"startMockButton"_s));
        QVERIFY(press(u"mockUnknownButton"_s)); // both questions are of one idea
        QVERIFY(press(u"mockNextButton"_s));
        QTRY_VERIFY(page.mockRoom().report());
        QVERIFY(save());
        QCOMPARE(title(), page.mockRoom().report()->title());
        QVERIFY(sheets() >= 1);
        m_desk->window.showPage(Rail::Interview);
        QVERIFY(save());
        QVERIFY(title().contains(m_desk->window.interviewPage().currentGroup())); // what is shown, not what was
    }

    void folderThatIsNotThere_isSaidAndLeavesNothing()
    {
        const auto saved = printing()->savePdf(m_desk.file(u"nowhere/lesson.pdf"_s));
        QVERIFY(!saved);
        QVERIFY(saved.error().where.contains(u"nowhere"_s));
        const QByteArray before = "what was there";
        QVERIFY(saveFile(m_desk.file(u"lesson.pdf"_s), before).has_value());
        QVERIFY(QFile::setPermissions(m_desk.file(u"lesson.pdf"_s), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(save());
        QVERIFY(text().startsWith("%PDF"));
    }

private:
    Window::PrintActions *printing() { return m_desk->window.findChild<Window::PrintActions *>(); }
    bool save() { return printing()->savePdf(m_desk.file(u"lesson.pdf"_s)).has_value(); }
    QByteArray text() const { return readFile(m_desk.file(u"lesson.pdf"_s), 100'000'000).value_or(QByteArray()); }
    int sheets() const { return static_cast<int>(text().count("/Type /Page\n")); }
    /// As the file tells it: UTF-16 with a mark.
    QString title() const
    {
        const QByteArray all = text();
        const qsizetype at = all.indexOf("/Title (");
        QByteArray raw;
        for (qsizetype i = at + 8; at >= 0 && i < all.size() && all[i] != ')'; ++i) {
            if (all[i] == '\\') {
                ++i;
            }
            raw += all[i];
        }
        return raw.startsWith("\xfe\xff") ? QStringDecoder(QStringDecoder::Utf16BE)(raw.mid(2))
                                          : QString::fromLatin1(raw);
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestPrintActions)
#include "tst_printactions.moc"
