// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/optionbutton.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::OptionButton;
using Verdict = OptionButton::Verdict;

namespace {

Course::Option option(const QString &text, const QString &why = u"The reason."_s)
{
    return {u"handle"_s, text, true, why, false};
}

bool holds(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

/// One answer to choose: how it is chosen, what it says when the question is answered, and how high it must be.
class TestOptionButton final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(500, 400);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void verdict_isSpokenWithItsReason_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("open") << Verdict::Open << u"B: 24 bytes %1"_s;
        QTest::newRow("right") << Verdict::RightChosen << u"B: 24 bytes %1 Right, and you chose it. Why %2."_s;
        QTest::newRow("missed") << Verdict::RightMissed
                                << u"B: 24 bytes %1 Right, but you did not choose it. Why %2."_s;
        QTest::newRow("wrong") << Verdict::WrongChosen << u"B: 24 bytes %1 Wrong, and you chose it. Why %2."_s;
        QTest::newRow("left") << Verdict::WrongLeft << u"B: 24 bytes %1 Wrong, and you did not choose it. Why %2."_s;
        QTest::newRow("ticked") << Verdict::Ticked << u"B: 24 bytes %1 Your answer had this."_s;
        QTest::newRow("not ticked") << Verdict::NotTicked << u"B: 24 bytes %1 Your answer did not have this."_s;
    }

    void verdict_isSpokenWithItsReason()
    {
        QFETCH(const Verdict, verdict);
        OptionButton &button = make(option(u"24 `bytes` %1"_s, u"Why %2."_s));
        button.setVerdict(verdict);
        QTEST(button.accessibleName(), "spoken");
        QCOMPARE(button.toolTip().isEmpty(), verdict != Verdict::Open); // what can no longer be chosen offers nothing
    }

    void choice_isMadeByKeyAndMouse()
    {
        OptionButton &button = make(option(u"One"_s));
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        QTest::mouseClick(&button, Qt::LeftButton);
        QVERIFY(button.isChecked());
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Space);
        QVERIFY(!button.isChecked());
        QCOMPARE(clicked.size(), 2);
        button.setEnabled(false); // the question is answered
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 2);
    }

    void height_growsWithTheTextTheReasonAndTheZoom()
    {
        OptionButton &shortOne = make(option(u"One"_s));
        OptionButton &longOne = make(option(u"Many words stand here. "_s.repeated(20)));
        const int width = 420;
        QVERIFY(longOne.heightForWidth(width) > 3 * shortOne.heightForWidth(width));
        QVERIFY(longOne.heightForWidth(width) > longOne.heightForWidth(2 * width));
        const int open = shortOne.heightForWidth(width);
        shortOne.setVerdict(Verdict::WrongLeft);
        const int withReason = shortOne.heightForWidth(width);
        QVERIFY(withReason > open + 10);
        shortOne.setLook(Design::Look::make(Design::Scheme::Light, 200));
        QVERIFY(shortOne.heightForWidth(width) > withReason * 3 / 2);
        shortOne.setVerdict(Verdict::Open);
        QVERIFY(shortOne.heightForWidth(width) < withReason * 2);
    }

    void height_neverShrinksInANarrowerColumn()
    {
        OptionButton &button = make(option(u"A vector's own three words, *and* `Vec<u8>` itself. "_s.repeated(6)));
        button.setVerdict(Verdict::RightMissed);
        int before = button.heightForWidth(1200);
        for (int width = 1180; width >= 0; width -= 20) {
            const int height = button.heightForWidth(width);
            QVERIFY2(height >= before, qPrintable(QString::number(width)));
            before = height;
        }
    }

    void state_isPaintedInItsColourAndShape_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QColor>("surface");
        const Design::Palette colors = Design::paletteFor(Design::Scheme::Light);
        QTest::newRow("right") << Verdict::RightChosen << colors.goodSoft;
        QTest::newRow("missed") << Verdict::RightMissed << colors.goodSoft;
        QTest::newRow("wrong") << Verdict::WrongChosen << colors.badSoft;
        QTest::newRow("left") << Verdict::WrongLeft << colors.panel;
        QTest::newRow("open") << Verdict::Open << colors.page;
    }

    void state_isPaintedInItsColourAndShape()
    {
        QFETCH(const Verdict, verdict);
        OptionButton &button = make(option(u"One"_s));
        const QImage before = paint(button);
        button.setVerdict(verdict);
        const QImage after = paint(button);
        QCOMPARE(before == after, verdict == Verdict::Open);
        QFETCH(const QColor, surface);
        QCOMPARE(after.pixelColor(after.width() - 8, after.height() / 2), surface);
    }

    // Nobody has to tell green from red: the frame and the mark differ too.
    void rightOnes_differWithoutColour()
    {
        OptionButton &chosen = make(option(u"One"_s));
        OptionButton &missed = make(option(u"One"_s));
        chosen.setVerdict(Verdict::RightChosen);
        missed.setVerdict(Verdict::RightMissed);
        const auto grey = [](const QImage &image) { return image.convertToFormat(QImage::Format_Grayscale8); };
        QVERIFY(grey(paint(chosen)) != grey(paint(missed)));
        OptionButton &wrong = make(option(u"One"_s));
        wrong.setVerdict(Verdict::WrongChosen);
        QVERIFY(grey(paint(wrong)) != grey(paint(chosen)));
    }

    void several_areBoxesAndOneIsACircle()
    {
        OptionButton &one = make(option(u"One"_s), false);
        OptionButton &many = make(option(u"One"_s), true);
        QVERIFY(paint(one) != paint(many));
        one.setChecked(true);
        many.setChecked(true);
        QVERIFY(paint(one) != paint(many));
        QVERIFY(holds(paint(one), Design::paletteFor(Design::Scheme::Light).accent));
    }

    void strangeText_isLaidOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("markup") << u"<img src='file:///etc/passwd'><b>bold</b>"_s;
        QTest::newRow("code without an end") << u"`Vec<u8>"_s;
        QTest::newRow("one endless word") << QString(20'000, u'w');
        QTest::newRow("right to left") << u"שלום \u202e abc"_s;
        QTest::newRow("zeros") << QString(64, QChar(0));
    }

    void strangeText_isLaidOut()
    {
        QFETCH(const QString, text);
        OptionButton &button = make(option(text, text));
        for (const auto verdict : {Verdict::Open, Verdict::WrongChosen}) {
            button.setVerdict(verdict);
            QVERIFY(button.heightForWidth(400) >= 30);
            QVERIFY(button.sizeHint().isValid());
            QVERIFY(!paint(button).isNull());
        }
        QCOMPARE(button.optionId(), u"handle"_s);
    }

private:
    OptionButton &make(const Course::Option &value, bool several = false)
    {
        auto *button = new OptionButton(value, u"B"_s, several, m_window.get());
        button->setLook(Design::Look::make(Design::Scheme::Light, 100));
        button->resize(420, 60);
        button->show();
        return *button;
    }

    static QImage paint(OptionButton &button)
    {
        QImage image(button.size(), QImage::Format_ARGB32);
        image.fill(Qt::magenta);
        button.setAttribute(Qt::WA_UnderMouse, false); // wherever an earlier click has left the pointer
        button.render(&image);
        return image;
    }

    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestOptionButton)
#include "tst_optionbutton.moc"
