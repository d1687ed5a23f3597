// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"

#include <QTest>

using namespace Ochre::Design;

namespace {

struct Pair {
    const char *text;
    QColor Palette::*color;
    const char *surface;
    QColor Palette::*background;
};

struct Role {
    const char *name;
    QColor Palette::*color;
};

constexpr Role window{"window", &Palette::window};
constexpr Role panel{"panel", &Palette::panel};
constexpr Role page{"page", &Palette::page};
constexpr Role editor{"editor", &Palette::editor};
constexpr Role accentSoft{"accentSoft", &Palette::accentSoft};

std::vector<Pair> on(std::initializer_list<Role> surfaces, std::initializer_list<Role> texts)
{
    std::vector<Pair> pairs;
    for (const Role &surface : surfaces) {
        for (const Role &text : texts) {
            pairs.push_back({text.name, text.color, surface.name, surface.color});
        }
    }
    return pairs;
}

// Every text on every surface where style sheet, delegates, editor and lesson put it.
std::vector<Pair> usedPairs()
{
    const Role text{"text", &Palette::text};
    const Role muted{"muted", &Palette::muted};
    const Role accent{"accent", &Palette::accent};
    const Role good{"good", &Palette::good};
    const Role bad{"bad", &Palette::bad};
    const Role info{"info", &Palette::info};
    const Role warning{"warning", &Palette::warning};
    std::vector<Pair> all = on({window, panel, page, editor, accentSoft}, {text, muted, accent});
    const auto add = [&all](const std::vector<Pair> &pairs) { all.insert(all.end(), pairs.begin(), pairs.end()); };
    add(on({panel, page, editor}, {good, bad, info, warning}));
    add(on({{"goodSoft", &Palette::goodSoft}}, {text, muted, good}));
    add(on({{"badSoft", &Palette::badSoft}}, {text, muted, bad}));
    add(on({{"infoSoft", &Palette::infoSoft}}, {text, muted, accent, info}));
    add(on({{"warningSoft", &Palette::warningSoft}}, {text, muted, warning}));
    add(on({{"accent", &Palette::accent}}, {{"onAccent", &Palette::onAccent}}));
    // Code: in the editor, in code blocks of the lesson and of questions; output uses macro for magenta.
    add(on({editor, panel, page}, {{"keyword", &Palette::keyword},
                                   {"type", &Palette::type},
                                   {"string", &Palette::string},
                                   {"macro", &Palette::macro},
                                   {"number", &Palette::number},
                                   {"comment", &Palette::comment},
                                   {"function", &Palette::function}}));
    // The caret's line.
    add(on({accentSoft}, {{"keyword", &Palette::keyword},
                          {"type", &Palette::type},
                          {"string", &Palette::string},
                          {"macro", &Palette::macro},
                          {"function", &Palette::function}}));
    return all;
}

} // namespace

class TestLook final : public QObject {
    Q_OBJECT

private slots:
    void contrast_isThatOfWcag()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // the known example
    }

    void text_isReadable_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }

    void text_isReadable()
    {
        QFETCH(Scheme, scheme);
        const Palette palette = paletteFor(scheme);
        int unreadable = 0;
        for (const Pair &pair : usedPairs()) {
            const double ratio = contrast(palette.*pair.color, palette.*pair.background);
            if (ratio < 4.5) {
                ++unreadable;
                qWarning("%s on %s: contrast %.2f", pair.text, pair.surface, ratio);
            }
        }
        QCOMPARE(unreadable, 0);
    }

    void highContrast_isHigh()
    {
        const Palette palette = paletteFor(Scheme::HighContrast);
        for (const Pair &pair :
             on({window, panel, page, editor}, {{"text", &Palette::text}, {"muted", &Palette::muted}})) {
            QVERIFY2(contrast(palette.*pair.color, palette.*pair.background) >= 7, pair.surface);
        }
    }

    void everyColour_isSet_data() { text_isReadable_data(); }

    void everyColour_isSet()
    {
        QFETCH(Scheme, scheme);
        const Palette palette = paletteFor(scheme);
        for (const Pair &pair : usedPairs()) {
            QVERIFY2((palette.*pair.color).isValid(), pair.text);
            QVERIFY2((palette.*pair.background).isValid(), pair.surface);
        }
        QVERIFY(palette.line.isValid());
    }

    void zoom_scalesTextAndLengths()
    {
        QCOMPARE(TypeScale(100).ui().pixelSize(), 13);
        QCOMPARE(TypeScale(100).code().pixelSize(), 14);
        QCOMPARE(TypeScale(200).code().pixelSize(), 28);
        QCOMPARE(TypeScale(150).px(10), 15);
        QCOMPARE(TypeScale(150).zoom(), 150);
        for (const int zoom : {50, 100, 300}) {
            const TypeScale type(zoom);
            QVERIFY(type.heading(1).pixelSize() > type.heading(2).pixelSize());
            QVERIFY(type.heading(2).pixelSize() > type.heading(3).pixelSize());
            QCOMPARE(type.heading(6).pixelSize(), type.heading(3).pixelSize());
            QVERIFY(type.uiSmall().pixelSize() > 0);
        }
    }

    void look_bundlesSchemeAndZoom()
    {
        const Look look = Look::make(Scheme::Dark, 150);
        QCOMPARE(look.scheme, Scheme::Dark);
        QCOMPARE(look.palette.window, paletteFor(Scheme::Dark).window);
        QCOMPARE(look.type.zoom(), 150);
    }
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
