// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/docktitlebar.h"
#include "widgets/elidingcombobox.h"
#include "widgets/emptystate.h"
#include "widgets/housestyle.h"
#include "widgets/icons.h"
#include "widgets/messagebar.h"
#include "widgets/stylesheet.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLayout>
#include <QMainWindow>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>
#include <QToolButton>

#include <array>

using namespace Ochre;
using namespace Ochre::Widgets;
using namespace Qt::StringLiterals;
using Design::Look;
using Design::Scheme;

class TestWidgets final : public QObject {
    Q_OBJECT

private slots:
    void messageBar_saysShowsAndGoes()
    {
        MessageBar bar;
        QVERIFY(!bar.isVisible());
        bar.showMessage(MessageBar::Kind::Error, u"The store cannot be opened. <b>Nothing</b> is lost."_s,
                        u"Try again"_s);
        bar.setLook(Look::make(Scheme::Light, 100));
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QCOMPARE(bar.text(), u"The store cannot be opened. <b>Nothing</b> is lost."_s);
        QCOMPARE(bar.findChild<QLabel *>(u"messageText"_s)->textFormat(), Qt::PlainText); // texts name files
        QCOMPARE(bar.accessibleName(), bar.text());
        QCOMPARE(bar.property("message").toString(), u"error"_s);
        QSignalSpy action(&bar, &MessageBar::actionTriggered);
        QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        QTest::mouseClick(bar.findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
        QCOMPARE(action.count(), 1);
        bar.findChild<QToolButton *>(u"messageClose"_s)->setFocus();
        QTest::keyClick(bar.findChild<QToolButton *>(u"messageClose"_s), Qt::Key_Space);
        QCOMPARE(dismissed.count(), 1);
        QVERIFY(!bar.isVisible());
    }

    void messageBar_keepsWhatNobodyCanHaveRead()
    {
        MessageBar bar;
        bar.addMessage(MessageBar::Kind::Warning, u"The first pack is none."_s);
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        bar.addMessage(MessageBar::Kind::Error, u"The second pack is none."_s, u"Try again"_s);
        bar.addMessage(MessageBar::Kind::Warning, u"The first pack is none."_s); // once is enough
        bar.addMessage(MessageBar::Kind::Info, u"The third pack is none."_s);
        QCOMPARE(bar.text(), u"The first pack is none.\nThe second pack is none.\nThe third pack is none."_s);
        QCOMPARE(bar.property("message").toString(), u"error"_s);
        QCOMPARE(bar.accessibleName(), bar.text());
        QVERIFY(bar.findChild<QPushButton *>(u"messageAction"_s)->isVisible());
        for (int i = 0; i < 7; ++i) {
            bar.addMessage(MessageBar::Kind::Error, u"Pack %1 is none."_s.arg(i));
        }
        QCOMPARE(bar.text().count(u'\n'), 5);
        QVERIFY2(bar.text().endsWith(u"And 5 more message(s)."), qPrintable(bar.text()));
        bar.findChild<QToolButton *>(u"messageClose"_s)->click(); // read
        bar.addMessage(MessageBar::Kind::Info, u"Another one."_s);
        QCOMPARE(bar.text(), u"Another one."_s);
        QCOMPARE(bar.property("message").toString(), u"info"_s);
        QVERIFY(!bar.findChild<QPushButton *>(u"messageAction"_s)->isVisible());
        bar.showMessage(MessageBar::Kind::Info, u"Only this."_s);
        bar.addMessage(MessageBar::Kind::Info, u"Then this."_s);
        QCOMPARE(bar.text(), u"Then this."_s);
    }

    // On a surface of the box's own colour, and in a row that is chosen, it can still be seen what is ticked.
    void boxes_canBeSeenAndTold()
    {
        const QPalette before = QApplication::palette();
        const HouseStyle style;
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            const QPalette colors = palette(Look::make(scheme, 100));
            QApplication::setPalette(colors);
            const auto drawn = [&style, &colors](QStyle::State state) {
                QImage image(16, 16, QImage::Format_RGB32);
                image.fill(colors.color(QPalette::Base));
                QPainter painter(&image);
                QStyleOption option;
                option.rect = image.rect();
                option.palette = colors;
                option.state = state | QStyle::State_Enabled;
                style.drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &option, &painter, nullptr);
                return image;
            };
            QImage surface(16, 16, QImage::Format_RGB32);
            surface.fill(colors.color(QPalette::Base));
            const std::array images{surface, drawn(QStyle::State_Off), drawn(QStyle::State_On),
                                    drawn(QStyle::State_NoChange)};
            for (size_t one = 0; one < images.size(); ++one) {
                for (size_t other = one + 1; other < images.size(); ++other) {
                    QVERIFY(images.at(one) != images.at(other));
                }
            }
            QCOMPARE(drawn(QStyle::State_On | QStyle::State_Selected), drawn(QStyle::State_On));
        }
        QApplication::setPalette(before);
    }

    void boldButton_hasRoomForItsWords()
    {
        const Look look = Look::make(Scheme::Dark, 200);
        for (const char *variant : {"primary", "quiet", "none"}) {
            QPushButton button(u"Write it in the workbench"_s);
            button.setProperty(variant, true);
            button.setStyleSheet(styleSheet(look));
            setButtonFont(button, look);
            button.ensurePolished();
            QStyleOptionButton option;
            option.initFrom(&button);
            const QFontMetrics painted(qstrcmp(variant, "none") == 0 ? look.type.ui() : look.type.uiStrong());
            button.resize(button.sizeHint());
            QVERIFY2(button.style()->subElementRect(QStyle::SE_PushButtonContents, &option, &button).width()
                         >= painted.horizontalAdvance(button.text()),
                     variant);
        }
    }

    void messageBar_withoutAnActionHasNoButton()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Info, u"First."_s, u"Undo"_s);
        bar.showMessage(MessageBar::Kind::Warning, u"Second."_s);
        QVERIFY(!bar.findChild<QPushButton *>(u"messageAction"_s)->isVisible());
        QCOMPARE(bar.property("message").toString(), u"warning"_s);
    }

    void messageBar_wrapsLongTexts()
    {
        MessageBar bar;
        bar.resize(300, 40);
        bar.showMessage(MessageBar::Kind::Info, u"A long sentence that goes on. "_s.repeated(10));
        QVERIFY(bar.layout()->heightForWidth(300) > 80);
    }

    void emptyState_hasOneSentenceAndAtMostOneAction()
    {
        EmptyState empty;
        empty.setMessage(u"No lesson is open."_s, u"Start"_s);
        empty.show();
        QVERIFY(QTest::qWaitForWindowExposed(&empty));
        QSignalSpy action(&empty, &EmptyState::actionTriggered);
        auto *button = empty.findChild<QPushButton *>(u"emptyAction"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(action.count(), 1);
        empty.setMessage(u"Nothing here."_s);
        QCOMPARE(empty.message(), u"Nothing here."_s);
        QVERIFY(!button->isVisible());
    }

    void dockTitle_closesAndFloats()
    {
        QMainWindow window;
        auto *dock = new QDockWidget(u"Problems"_s, &window);
        dock->setWidget(new QWidget);
        auto *title = new DockTitleBar(*dock);
        title->setLook(Look::make(Scheme::Light, 100));
        dock->setTitleBarWidget(title);
        window.addDockWidget(Qt::RightDockWidgetArea, dock);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(title->findChild<QLabel *>()->text().compare(u"Problems"_s, Qt::CaseInsensitive), 0);
        const auto buttons = title->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 2);
        for (const QToolButton *button : buttons) {
            QVERIFY2(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty(),
                     qPrintable(button->objectName()));
        }
        QTest::mouseClick(buttons.at(0), Qt::LeftButton);
        QVERIFY(dock->isFloating());
        QTRY_VERIFY(!dock->windowFlags().testFlag(Qt::FramelessWindowHint)); // as other windows
        QVERIFY(dock->windowFlags().testFlag(Qt::WindowTitleHint) && dock->isVisible());
        QTest::mouseClick(buttons.at(0), Qt::LeftButton);
        QVERIFY(!dock->isFloating());
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QVERIFY(!dock->isVisible());
    }

    void longTitles_areWholeInTheListThatUnfolds()
    {
        QWidget window;
        window.setStyleSheet(styleSheet(Look::make(Scheme::Light, 100))); // as in the program
        auto *box = new ElidingComboBox(&window);
        const QString title = u"The title of a course that is much longer than its box"_s;
        box->addItems({u"Short"_s, title});
        box->setFixedWidth(120);
        window.resize(300, 60);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTest::mouseClick(box, Qt::LeftButton);
        QTRY_VERIFY(box->view()->isVisible());
        const auto row = [box] { return box->view()->visualRect(box->model()->index(1, 0)).width(); };
        QTRY_VERIFY(row() >= box->view()->fontMetrics().horizontalAdvance(title));
        QTRY_VERIFY(box->view()->viewport()->width() >= row());
        box->hidePopup();
    }

    void icons_areDrawnInTheColour()
    {
        const QColor color(0x12, 0x80, 0x40);
        const QStringList files =
            QDir(QStringLiteral(OCHRE_SOURCE_DIR "/resources/icons")).entryList({u"*.svg"_s}, QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files) {
            const QImage image = iconPixmap(file.chopped(4), color, 16, 2.0).toImage();
            QCOMPARE(image.size(), QSize(32, 32));
            bool drawn = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    drawn = drawn || (pixel.alpha() == 255 && pixel.rgb() == color.rgb());
                }
            }
            QVERIFY2(drawn, qPrintable(file));
        }
    }

    void styleSheet_hasAColourForEveryName_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }

    void styleSheet_hasAColourForEveryName()
    {
        QFETCH(Scheme, scheme);
        QString sheet = styleSheet(Look::make(scheme, 100));
        static const QRegularExpression comments(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
        sheet.remove(comments);
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(QColor(Qt::magenta).name())); // an unknown name
        QVERIFY(sheet.contains(Design::paletteFor(scheme).accent.name()));
        QTest::failOnWarning(QRegularExpression(u".*parse.*stylesheet.*"_s, QRegularExpression::CaseInsensitiveOption));
        QPushButton button;
        button.setStyleSheet(sheet);
        button.ensurePolished();
    }

    void styleSheet_followsTheZoom()
    {
        QVERIFY(styleSheet(Look::make(Scheme::Light, 100)) != styleSheet(Look::make(Scheme::Light, 150)));
    }

    void palette_matchesTheLook()
    {
        const Look look = Look::make(Scheme::Dark, 100);
        const QPalette colors = Widgets::palette(look);
        QCOMPARE(colors.color(QPalette::Window), look.palette.window);
        QCOMPARE(colors.color(QPalette::Text), look.palette.text);
        QCOMPARE(colors.color(QPalette::Disabled, QPalette::Text), look.palette.muted);
        QVERIFY(Design::contrast(colors.color(QPalette::HighlightedText), colors.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(Design::contrast(colors.color(QPalette::PlaceholderText), colors.color(QPalette::Base)) >= 4.5);
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
