// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"

#include <QFontInfo>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Ochre::Design;
using namespace Qt::StringLiterals;

class TestTypeScale final : public QObject {
    Q_OBJECT

private slots:
    void zoom_staysReadable_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("zoom");
        QTest::newRow("as asked") << 130 << 130;
        QTest::newRow("smallest") << 50 << 50;
        QTest::newRow("largest") << 300 << 300;
        QTest::newRow("too small") << 49 << 50;
        QTest::newRow("too large") << 301 << 300;
        QTest::newRow("nothing") << 0 << 50;
        QTest::newRow("negative") << -100 << 50;
        QTest::newRow("spoiled") << std::numeric_limits<int>::max() << 300;
        QTest::newRow("spoiled, negative") << std::numeric_limits<int>::min() << 50;
    }

    void zoom_staysReadable()
    {
        QFETCH(int, asked);
        QFETCH(int, zoom);
        QCOMPARE(Look::make(Scheme::Light, asked).type.zoom(), zoom);
        for (const QFont &font : fontsOf(TypeScale(asked))) {
            QCOMPARE_GE(font.pixelSize(), 6);
        }
    }

    void fonts_growWithTheZoom()
    {
        std::vector<QFont> last = fontsOf(TypeScale(50));
        for (int zoom = 51; zoom <= 300; ++zoom) {
            const std::vector<QFont> fonts = fontsOf(TypeScale(zoom));
            for (size_t index = 0; index < fonts.size(); ++index) {
                QCOMPARE_GE(fonts[index].pixelSize(), last[index].pixelSize());
            }
            last = fonts;
        }
        const std::vector<QFont> normal = fontsOf(TypeScale(100));
        for (size_t index = 0; index < normal.size(); ++index) {
            QCOMPARE(last[index].pixelSize(), 3 * normal[index].pixelSize());
        }
    }

    void lengths_areRoundedAlike()
    {
        QRandomGenerator random(15);
        for (int round = 0; round < 500; ++round) {
            const TypeScale type(random.bounded(50, 301));
            const int length = random.bounded(1000);
            QCOMPARE(type.px(-length), -type.px(length));
            QCOMPARE_GE(type.px(length + 1), type.px(length));
            QVERIFY(std::abs(type.px(length) * 100 - length * type.zoom()) <= 50);
        }
        QCOMPARE(TypeScale(100).px(7), 7);
        QCOMPARE(TypeScale(50).px(1), 1); // a hairline does not go away
        QCOMPARE(TypeScale(300).px(0), 0);
    }

    void code_isOfOneWidthWithoutLigatures()
    {
        for (const QFont &font : {TypeScale().code(), TypeScale().codeSmall()}) {
            QVERIFY2(QFontInfo(font).fixedPitch(), qPrintable(QFontInfo(font).family()));
            QCOMPARE(font.featureValue(QFont::Tag("calt")), 0U);
            QCOMPARE(font.featureValue(QFont::Tag("liga")), 0U);
        }
    }

    void strongFonts_areHeavier()
    {
        const TypeScale type;
        QCOMPARE_GT(int(type.uiStrong().weight()), int(type.ui().weight()));
        QCOMPARE(type.uiStrong().pixelSize(), type.ui().pixelSize());
        QCOMPARE_GT(int(type.heading(3).weight()), int(type.body().weight()));
        QCOMPARE(type.heading(0).pixelSize(), type.heading(1).pixelSize());
        QCOMPARE(type.heading(-7).pixelSize(), type.heading(1).pixelSize());
        QCOMPARE_GE(type.heading(99).pixelSize(), type.body().pixelSize());
    }

    void contrast_isTheSameBothWays()
    {
        QRandomGenerator random(16);
        const auto any = [&random] { return QColor::fromRgb(random.generate()); };
        for (int round = 0; round < 300; ++round) {
            const QColor first = any();
            const QColor second = any();
            const double ratio = contrast(first, second);
            QCOMPARE(ratio, contrast(second, first));
            QVERIFY(ratio >= 1 && ratio <= 21);
            QCOMPARE_LE(ratio, std::max(contrast(first, Qt::black), contrast(first, Qt::white)));
        }
    }

    // Colour is never the only signal, but where it is one, it can be seen.
    void meanings_haveColoursOfTheirOwn_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }

    void meanings_haveColoursOfTheirOwn()
    {
        QFETCH(Scheme, scheme);
        const Palette palette = paletteFor(scheme);
        const QList<QColor> meanings{palette.text, palette.good, palette.bad, palette.info, palette.warning};
        const QList<QColor> softs{palette.page, palette.goodSoft, palette.badSoft, palette.infoSoft,
                                  palette.warningSoft};
        for (qsizetype one = 0; one < meanings.size(); ++one) {
            QCOMPARE(meanings.count(meanings[one]), 1);
            QCOMPARE(softs.count(softs[one]), 1);
        }
    }

private:
    static std::vector<QFont> fontsOf(const TypeScale &type)
    {
        return {type.ui(),       type.uiSmall(),  type.uiStrong(), type.body(),     type.heading(1),
                type.heading(2), type.heading(3), type.code(),     type.codeSmall()};
    }
};

QTEST_MAIN(TestTypeScale)
#include "tst_typescale.moc"
