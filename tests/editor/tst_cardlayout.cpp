// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/cardlayout.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cstdlib>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;
using Design::Look;
using Design::Scheme;
using Diagnostics::Level;

namespace {

constexpr int lineHeight = 20;

CardContent moved()
{
    CardContent content;
    content.code = u"E0382"_s;
    content.message = u"borrow of moved value: `order`"_s;
    content.notes = {u"`order` has type `String`"_s, u"clone it"_s};
    content.actions = {{u"hint"_s, u"Hint 1 of 3"_s}, {u"explain"_s, u"Explain F1"_s}, {u"fixes"_s, u"Fixes…"_s}};
    return content;
}

} // namespace

class CardLayoutTest final : public QObject {
    Q_OBJECT

private slots:
    void previewedFix_hasRoomSignsAndItsWord()
    {
        QCOMPARE(shownText({3, false, u"  a %1;"_s}), u"   3 −   a %1;"_s);
        QCOMPARE(shownText({12, true, u"b"_s}), u"  12 + b"_s);
        CardContent content = moved();
        const int without = open(content).height();
        content.fixes = {{u"borrow it"_s, {{3, false, u"a"_s}, {3, true, u"&a"_s}}, u"Apply"_s}};
        const CardLayout card = open(content);
        QVERIFY(card.height() > without);
        QVERIFY(!card.actionRect(u"fix:0"_s).isNull());
        QCOMPARE(card.actionAt(card.actionRect(u"fix:0"_s).center()), u"fix:0"_s);
    }

    void openCard_growsWithWhatItSays()
    {
        CardContent content = moved();
        const int all = open(content).height();
        content.actions.clear();
        const int withoutActions = open(content).height();
        content.notes.clear();
        const int withoutNotes = open(content).height();
        QCOMPARE_GT(all, withoutActions);
        QCOMPARE_GT(withoutActions, withoutNotes);
        content.message = u"expected\nfound"_s; // the compiler's own line break
        QCOMPARE_GT(open(content).height(), withoutNotes);
    }

    void openCard_wrapsAtItsWidth_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("words") << u"a message of many words "_s.repeated(10);
        QTest::newRow("one long word") << QString(300, u'x');
        QTest::newRow("code") << u"`HashMap<String, Vec<Option<Box<dyn Fn()>>>>` "_s.repeated(5);
    }

    void openCard_wrapsAtItsWidth()
    {
        QFETCH(QString, message);
        CardContent content;
        content.message = message;
        int last = 0;
        for (const int width : {2000, 600, 300, 150}) {
            const int height = CardLayout(content, m_look, width, true, 0).height();
            QCOMPARE_GT(height, last);
            last = height;
        }
        // Narrower than anybody can read is laid out as if it were not.
        const CardLayout narrowest(content, m_look, 120, true, 0);
        QCOMPARE(CardLayout(content, m_look, -50, true, 0).height(), narrowest.height());
    }

    void foldedCard_isOneLine_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("short") << u"short"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("long") << u"a message of many words "_s.repeated(50);
        QTest::newRow("several lines") << u"expected `i32`\nfound `&str`\n"_s.repeated(5);
        QTest::newRow("wide characters") << u"🦀語é"_s.repeated(100);
    }

    void foldedCard_isOneLine()
    {
        QFETCH(QString, message);
        CardContent content = moved();
        content.message = message;
        content.suffix = u"+2 more"_s;
        const CardLayout card(content, m_look, 300, false, lineHeight);
        QCOMPARE(card.height(), lineHeight);
        for (const CardAction &action : content.actions) {
            QVERIFY(card.actionRect(action.id).isNull());
        }
        const QImage picture = paint(card, 300, lineHeight * 2);
        QVERIFY(isBlank(picture, QRect(0, lineHeight, 300, lineHeight)));
        QVERIFY(isBlank(picture, QRect(300, 0, 20, lineHeight)));
    }

    void actionWords_areWhereTheyArePainted()
    {
        const CardContent content = moved();
        const CardLayout card = open(content);
        QRect last;
        for (const CardAction &action : content.actions) {
            const QRect rect = card.actionRect(action.id);
            QVERIFY(QRect(0, 0, 400, card.height()).contains(rect));
            QCOMPARE(card.actionAt(rect.center()), action.id);
            QVERIFY(!rect.intersects(last));
            QVERIFY(last.isNull() || rect.left() > last.right());
            last = rect;
        }
        QCOMPARE(card.actionAt({5, 5}), QString());
        QCOMPARE(card.actionAt({-1, card.height() + 50}), QString());
        QVERIFY(card.actionRect(u"nothing"_s).isNull());
    }

    void actionWords_wrapInANarrowCard()
    {
        const CardContent content = moved();
        const CardLayout narrow(content, m_look, 150, true, 0);
        QCOMPARE_GT(narrow.actionRect(u"fixes"_s).top(), narrow.actionRect(u"hint"_s).top());
        QCOMPARE(narrow.actionRect(u"hint"_s).left(), narrow.actionRect(u"explain"_s).left());
        QCOMPARE_LE(narrow.actionRect(u"fixes"_s).bottom(), narrow.height());
    }

    void staleCard_offersNothing()
    {
        CardContent content = moved();
        content.isStale = true;
        const CardLayout card = open(content);
        QVERIFY(card.actionRect(u"fixes"_s).isNull());
        QCOMPARE_LT(card.height(), open(moved()).height());
    }

    void stretchedCard_keepsItsTextInTheMiddle()
    {
        CardLayout card = open(moved());
        const int height = card.height();
        const QRect hint = card.actionRect(u"hint"_s);
        card.stretch(10);
        QCOMPARE(card.height(), height + 10);
        QCOMPARE(card.actionRect(u"hint"_s), hint.translated(0, 5));
        QCOMPARE(card.actionAt(hint.translated(0, 5).center()), u"hint"_s);
    }

    void backticks_areNotShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("asWideAs");
        QTest::newRow("pairs") << u"`a`"_s.repeated(8) << u"a"_s.repeated(8);
        QTest::newRow("pairs among words") << u"a `a` "_s.repeated(4) << u"a a "_s.repeated(4);
        QTest::newRow("nothing between") << u"a``"_s.repeated(8) << u"a"_s.repeated(8);
    }

    void backticks_areNotShown()
    {
        QFETCH(QString, text);
        QFETCH(QString, asWideAs);
        // Code has a font of its own, so that widths are only about the same; eight pairs of signs would be far more.
        QVERIFY(std::abs(rightEnd(folded(text)) - rightEnd(folded(asWideAs))) < 20);
        QCOMPARE_GT(rightEnd(folded(asWideAs + u"aaaaaaaa"_s)), rightEnd(folded(text)) + 20);
    }

    void backtickAlone_isShown() { QVERIFY(folded(u"a`b"_s) != folded(u"ab"_s)); }

    void severity_isTheColourOfTheBar_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }

    void severity_isTheColourOfTheBar()
    {
        QFETCH(Scheme, scheme);
        const Look look = Look::make(scheme, 100);
        const auto barOf = [&look](Level level, bool isStale) {
            CardContent content;
            content.level = level;
            content.message = u"m"_s;
            content.isStale = isStale;
            const CardLayout card(content, look, 200, true, 0);
            return paint(card, 200, card.height()).pixelColor(1, card.height() / 2);
        };
        QCOMPARE(barOf(Level::Error, false), look.palette.bad);
        QCOMPARE(barOf(Level::InternalError, false), look.palette.bad);
        QCOMPARE(barOf(Level::Warning, false), look.palette.warning);
        QCOMPARE(barOf(Level::Note, false), look.palette.info);
        QCOMPARE(barOf(Level::Help, false), look.palette.info);
        QCOMPARE(barOf(Level::Error, true), look.palette.muted);
    }

    void zoom_scalesTheCard()
    {
        const CardContent content = moved();
        const CardLayout large(content, Look::make(Scheme::Light, 200), 800, true, 0);
        const int height = open(content).height();
        QVERIFY(std::abs(large.height() - 2 * height) < height / 4);
        QVERIFY(large.actionRect(u"hint"_s).width() > open(content).actionRect(u"hint"_s).width() * 3 / 2);
    }

private:
    CardLayout open(const CardContent &content) const { return {content, m_look, 400, true, 0}; }

    static QImage paint(const CardLayout &card, int width, int height)
    {
        QImage image(width + 20, height, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        card.paint(painter, {});
        return image;
    }

    QImage folded(const QString &message) const
    {
        CardContent content;
        content.message = message;
        return paint(CardLayout(content, m_look, 200, false, lineHeight), 200, lineHeight);
    }

    static bool isBlank(const QImage &image, const QRect &area)
    {
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                if (qAlpha(image.pixel(x, y)) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    // The last column in which something is written.
    static int rightEnd(const QImage &image)
    {
        const QRgb ground = image.pixel(190, image.height() / 2);
        for (int x = 189; x > 0; --x) {
            for (int y = 4; y < image.height() - 4; ++y) {
                if (image.pixel(x, y) != ground) {
                    return x;
                }
            }
        }
        return 0;
    }

    Look m_look = Look::make(Scheme::Light, 100);
};

QTEST_MAIN(CardLayoutTest)
#include "tst_cardlayout.moc"
