// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/docktitlebar.h"
#include "widgets/markdownview.h"
#include "widgets/messagebar.h"
#include "widgets/stylesheet.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Ochre;
using Design::Look;
using Design::Scheme;
using Richtext::Role;
using Widgets::MarkdownView;

class TestMarkdownView final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_view = new MarkdownView(m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_view);
        layout->addStretch();
        m_view->setLook(m_look);
        m_window->resize(400, 500);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void contextMenu_hasTheColoursOfMenus()
    {
        qApp->setStyleSheet(Widgets::styleSheet(m_look));
        m_view->showMarkdown(u"```rust\nfn main() {}\n```"_s, Role::Note);
        const QPoint place = m_view->viewport()->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->viewport()->mapToGlobal(place));
        QApplication::sendEvent(m_view->viewport(), &event);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QWidget *menu = QApplication::activePopupWidget();
        const QColor colour = menu->grab().toImage().pixelColor(menu->width() / 2, 4);
        menu->close();
        qApp->setStyleSheet({});
        QCOMPARE(colour.name(), m_look.palette.panel.name());
    }

    void view_isAsHighAsItsText()
    {
        m_view->showMarkdown(u"One line."_s, Role::Note);
        QTRY_COMPARE(m_view->height(), documentHeight());
        const int single = m_view->height();
        m_view->showMarkdown(u"Many words. "_s.repeated(60), Role::Note);
        QTRY_COMPARE(m_view->height(), documentHeight());
        QVERIFY(m_view->height() > 3 * single);
        const int narrow = m_view->height();
        m_window->resize(800, 500);
        QTRY_VERIFY(m_view->height() < narrow);
        QTRY_COMPARE(m_view->height(), documentHeight());
    }

    void empty_isHidden()
    {
        m_view->showMarkdown(u"words"_s, Role::Note);
        QVERIFY(m_view->isVisible());
        m_view->showMarkdown({}, Role::Note);
        QVERIFY(!m_view->isVisible());
        m_view->showMarkdown(u"words"_s, Role::Note);
        QVERIFY(m_view->isVisible());
    }

    void hidden_staysHiddenWhenTheLookChanges()
    {
        m_view->showMarkdown(u"The answer."_s, Role::Note);
        m_view->hide(); // until it is asked for
        m_view->setLook(Look::make(Scheme::Dark, 100));
        QVERIFY(!m_view->isVisible());
        m_view->show();
        QCOMPARE(m_view->toPlainText(), u"The answer."_s);
        QCOMPARE(colourOfText(), Design::paletteFor(Scheme::Dark).text);
    }

    void look_changesColourAndSize()
    {
        m_view->showMarkdown(u"words"_s, Role::Lesson);
        const int height = m_view->height();
        m_view->setLook(Look::make(Scheme::HighContrast, 200));
        QCOMPARE(colourOfText(), Design::paletteFor(Scheme::HighContrast).text);
        QTRY_VERIFY(m_view->height() > height * 3 / 2);
        QTRY_COMPARE(m_view->height(), documentHeight());
    }

    void links_areToldAndNotFollowed()
    {
        m_view->showMarkdown(u"[Borrowing](lesson:borrowing) follows."_s, Role::Note);
        QSignalSpy clicked(m_view, &QTextBrowser::anchorClicked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(10, m_view->height() / 2));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.at(0).at(0).toUrl(), QUrl(u"lesson:borrowing"_s));
        QVERIFY(m_view->toPlainText().startsWith(u"Borrowing"_s)); // still the same text
    }

    void wheel_scrollsThePageAround()
    {
        QScrollArea area;
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        auto *view = new MarkdownView(page);
        layout->addWidget(view);
        area.setWidget(page);
        area.setWidgetResizable(true);
        view->showMarkdown(u"Many words. "_s.repeated(300), Role::Lesson);
        area.resize(300, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        QTRY_VERIFY(area.verticalScrollBar()->maximum() > 0);
        const QPoint place(40, 40);
        QWheelEvent wheel(place, view->viewport()->mapToGlobal(place), QPoint(), QPoint(0, -240), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view->viewport(), &wheel);
        QVERIFY(!wheel.isAccepted() || area.verticalScrollBar()->value() > 0);
        QCOMPARE(view->verticalScrollBar()->value(), 0);
    }

    void dockTitle_followsTheDocksName()
    {
        QDockWidget dock(u"Problems"_s);
        const Widgets::DockTitleBar title(dock);
        dock.setWindowTitle(u"Warnings"_s);
        QCOMPARE(title.findChild<QLabel *>()->text(), u"WARNINGS"_s);
        for (const QToolButton *button : title.findChildren<QToolButton *>()) {
            QVERIFY2(button->accessibleName().contains(u"Warnings"_s), qPrintable(button->accessibleName()));
            QCOMPARE(button->toolTip(), button->accessibleName());
        }
    }

    void message_showsTheSignOfItsKind()
    {
        Widgets::MessageBar bar;
        bar.setLook(m_look);
        bar.showMessage(Widgets::MessageBar::Kind::Info, u"First."_s);
        const QImage info = iconOf(bar);
        QVERIFY(!info.isNull());
        bar.showMessage(Widgets::MessageBar::Kind::Error, u"Second."_s);
        QVERIFY(iconOf(bar) != info);
        bar.setLook(m_look);
        const QImage error = iconOf(bar);
        bar.showMessage(Widgets::MessageBar::Kind::Info, u"Third."_s);
        QVERIFY(iconOf(bar) != error);
        QCOMPARE(iconOf(bar), info);
    }

    void words_canBeReadOnEverySurface_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }

    void words_canBeReadOnEverySurface()
    {
        QFETCH(Scheme, scheme);
        const QPalette colors = Widgets::palette(Look::make(scheme, 100));
        using Pair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
        for (const auto &[text, surface] :
             {Pair{QPalette::WindowText, QPalette::Window}, Pair{QPalette::Text, QPalette::Base},
              Pair{QPalette::Text, QPalette::AlternateBase}, Pair{QPalette::ButtonText, QPalette::Button},
              Pair{QPalette::ToolTipText, QPalette::ToolTipBase}, Pair{QPalette::Link, QPalette::Base},
              Pair{QPalette::HighlightedText, QPalette::Highlight}, Pair{QPalette::BrightText, QPalette::Base}}) {
            const double ratio = Design::contrast(colors.color(text), colors.color(surface));
            QVERIFY2(ratio >= 4.5, qPrintable(u"role %1 on %2: %3"_s.arg(text).arg(surface).arg(ratio)));
        }
        const double disabled = Design::contrast(colors.color(QPalette::Disabled, QPalette::ButtonText),
                                                 colors.color(QPalette::Disabled, QPalette::Button));
        QVERIFY2(disabled >= 4.5, qPrintable(QString::number(disabled)));
    }

    void styleSheet_givesLengthsAtTheZoom()
    {
        const QString normal = Widgets::styleSheet(Look::make(Scheme::Light, 100));
        const QString large = Widgets::styleSheet(Look::make(Scheme::Light, 200));
        static const QRegularExpression size(u"font-size:\\s*(\\d+)px"_s);
        auto first = size.globalMatch(normal);
        auto second = size.globalMatch(large);
        QVERIFY(first.hasNext());
        while (first.hasNext() && second.hasNext()) {
            QCOMPARE(second.next().captured(1).toInt(), 2 * first.next().captured(1).toInt());
        }
        QCOMPARE(first.hasNext(), second.hasNext());
    }

private:
    int documentHeight() const { return static_cast<int>(std::ceil(m_view->document()->size().height())); }

    QColor colourOfText() const
    {
        QTextCursor inside(m_view->document());
        inside.movePosition(QTextCursor::NextCharacter);
        return inside.charFormat().foreground().color();
    }

    static QImage iconOf(const Widgets::MessageBar &bar)
    {
        for (const QLabel *label : bar.findChildren<QLabel *>()) {
            if (!label->pixmap().isNull()) {
                return label->pixmap().toImage();
            }
        }
        return {};
    }

    Look m_look = Look::make(Scheme::Light, 100);
    std::unique_ptr<QWidget> m_window;
    MarkdownView *m_view = nullptr;
};

QTEST_MAIN(TestMarkdownView)
#include "tst_markdownview.moc"
