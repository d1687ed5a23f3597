// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/pictureobjects.h"
#include "richtext/memoryarrow.h"
#include "richtext/memorydrawing.h"
#include "richtext/pageformat.h"

#include <QPainter>
#include <QTest>
#include <QTextDocument>
#include <QtMath>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Ochre;
using Course::ArrowKind;
using Richtext::ArrowRoute;
using Richtext::MemoryDrawing;

namespace {

constexpr auto owner = "stack main\n  parcel: ptr -> text, len 12\nheap\n  text: \"2 x espresso\"\n";

/// Everything that was painted, on nothing.
QRect painted(const QImage &image)
{
    QRect rect;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0) {
                rect |= QRect(x, y, 1, 1);
            }
        }
    }
    return rect;
}

int count(const QImage &image, const QColor &color)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            pixels += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return pixels;
}

} // namespace

class TestMemoryDrawing final : public QObject {
    Q_OBJECT

private slots:
    void size_growsWithWhatItHolds()
    {
        const QSizeF one = pictureOf("stack main\n  a: 1\n").naturalSize();
        const QSizeF longer = pictureOf("stack main\n  a: 1, 2, 3, \"many words in a cell\"\n").naturalSize();
        const QSizeF higher = pictureOf("stack main\n  a: 1\n  b: 2\n").naturalSize();
        QVERIFY(longer.width() > one.width() + 100);
        QCOMPARE(longer.height(), one.height());
        QCOMPARE(higher.height(), one.height() + 36); // a row and the gap above it
        QCOMPARE(higher.width(), one.width());
        QVERIFY(pictureOf(owner).naturalSize().width() > one.width() + 100);                   // a column at the right
        QVERIFY(pictureOf("stack main\n  a: 1, moved\n").naturalSize().width() > one.width()); // its state in words
    }

    void size_followsTheColumnAndTheZoom()
    {
        const MemoryDrawing picture = pictureOf(owner);
        const QSizeF natural = picture.naturalSize();
        QCOMPARE(picture.sizeFor(natural.width() + 200), natural); // never larger
        QCOMPARE(picture.sizeFor(natural.width() / 2), natural / 2);
        QCOMPARE(picture.sizeFor(0), natural); // no column yet
        const QSizeF large = pictureOf(owner, 200).naturalSize();
        QVERIFY(std::abs(large.height() - 2 * natural.height()) <= 2);
        QVERIFY(large.width() > 1.8 * natural.width() && large.width() < 2.2 * natural.width());
    }

    void drawing_staysInsideItsSize_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("owner") << QByteArray(owner);
        QTest::newRow("one value") << QByteArray("stack main\n  a: 1\n");
        QTest::newRow("heap only") << QByteArray("heap\n  text: \"x\"\n");
        QTest::newRow("dangling from the stack") << QByteArray("stack main\n  r: ptr ~> ?\n");
        QTest::newRow("dangling from the heap") << QByteArray("stack main\n  a: 1\nheap\n  node: next -> ?\n");
        QTest::newRow("stack to stack") << QByteArray("stack main\n  a: 1\nstack f\n  r: ptr ~> a\n");
        QTest::newRow("heap to heap") << QByteArray("stack main\n  l: ptr -> a\nheap\n  a: 1, next -> b\n  b: 2\n");
        QTest::newRow("heap to stack") << QByteArray("stack main\n  a: 1\nheap\n  r: ptr ~> a\n");
        QTest::newRow("narrow with a legend") << QByteArray("stack f\n  a: 1\n  r: ~> a\n  m: => a\n  o: -> a\n");
        QTest::newRow("part") << QByteArray("stack f\n  w: ptr ~> text[0..5]\nheap\n  text: \"hello\"\n");
    }

    void drawing_staysInsideItsSize()
    {
        QFETCH(QByteArray, source);
        const MemoryDrawing picture = pictureOf(source);
        const QSizeF size = picture.naturalSize();
        QImage image(QSize(qCeil(size.width()) + 400, qCeil(size.height()) + 200), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        picture.draw(painter, QRectF(QPointF(100, 100), size));
        painter.end();
        const QRect drawn = painted(image);
        const QRectF allowed = QRectF(QPointF(100, 100), size).adjusted(-1, -1, 1, 1);
        QVERIFY(!drawn.isEmpty());
        QVERIFY2(allowed.contains(QRectF(drawn)),
                 qPrintable(u"drawn to %1, %2, its size is %3 x %4"_s.arg(drawn.right() - 100)
                                .arg(drawn.bottom() - 100)
                                .arg(size.width())
                                .arg(size.height())));
    }

    void drawing_isScaledIntoItsRectangle()
    {
        const MemoryDrawing picture = pictureOf(owner);
        const QSizeF half = picture.sizeFor(picture.naturalSize().width() / 2);
        const QRect drawn = painted(draw(picture, half));
        QVERIFY(drawn.width() <= qCeil(half.width()) + 1);
        QVERIFY(drawn.width() > half.width() * 0.8);
        QVERIFY(drawn.height() <= qCeil(half.height()) + 1);
    }

    void states_areTold()
    {
        const QImage live = draw(pictureOf("stack main\n  a: 1\n"));
        const QImage moved = draw(pictureOf("stack main\n  a: 1, moved\n"));
        QVERIFY(count(live, m_look.palette.page) > count(moved, m_look.palette.page)); // what is gone is not filled
        QVERIFY(draw(pictureOf("stack main\n  a: 1, dropped\n")) != moved);
        QVERIFY(draw(pictureOf("stack main\n  a: 1, borrowed\n"))
                != draw(pictureOf("stack main\n  a: 1, mutably borrowed\n")));
    }

    void legend_standsOnlyWhereABorrowIs()
    {
        const qreal plain = pictureOf(owner).naturalSize().height();
        const qreal borrowed = pictureOf("stack main\n  parcel: ptr ~> text, len 12\nheap\n  text: \"2 x espresso\"\n")
                                   .naturalSize()
                                   .height();
        QCOMPARE(borrowed, plain + 30);
    }

    void emptyPicture_drawsNothing()
    {
        QVERIFY(painted(draw(MemoryDrawing(Course::MemoryPicture(), m_look), QSizeF(50, 50))).isEmpty());
    }

    void arrow_goesAlongItsLane_data()
    {
        QTest::addColumn<QPointF>("start");
        QTest::addColumn<QPointF>("end");
        QTest::addColumn<qreal>("lane");
        QTest::newRow("down") << QPointF(20, 20) << QPointF(160, 120) << 90.0;
        QTest::newRow("up") << QPointF(20, 120) << QPointF(160, 20) << 90.0;
        QTest::newRow("back on the right") << QPointF(60, 20) << QPointF(60, 120) << 150.0;
        QTest::newRow("to the left") << QPointF(160, 20) << QPointF(20, 120) << 90.0;
        QTest::newRow("hardly down") << QPointF(20, 60) << QPointF(160, 64) << 90.0;
    }

    void arrow_goesAlongItsLane()
    {
        QFETCH(QPointF, start);
        QFETCH(QPointF, end);
        QFETCH(qreal, lane);
        const QImage image = drawArrow({start, end, lane, false}, ArrowKind::Owns);
        QCOMPARE(count(image, m_look.palette.bad), 0);
        QVERIFY(isPainted(image, QPointF((start.x() + lane) / 2, start.y())));
        QVERIFY(isPainted(image, QPointF(lane, (start.y() + end.y()) / 2)));
        QVERIFY(isPainted(image, end + QPointF(end.x() >= lane ? -6 : 6, 2))); // the head, wider than the line
        const QRect drawn = painted(image);
        const QRectF way = QRectF(start, end).normalized().united(QRectF(QPointF(lane, start.y()), end).normalized());
        QVERIFY(way.adjusted(-6, -6, 6, 6).contains(QRectF(drawn)));
    }

    void arrow_onOneLineIsStraight()
    {
        const QImage image = drawArrow({QPointF(20, 60), QPointF(160, 60), 90, false}, ArrowKind::Owns);
        QVERIFY(painted(image).height() < 12);
        QVERIFY(isPainted(image, QPointF(153, 62)));
        QVERIFY(!isPainted(image, QPointF(168, 60)));
    }

    void arrow_kindsDifferWithoutColour()
    {
        const ArrowRoute route{QPointF(20, 60), QPointF(160, 60), 90, false};
        const auto along = [](const QImage &image, int y) {
            int pixels = 0;
            for (int x = 24; x < 140; ++x) {
                pixels += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
            }
            return pixels;
        };
        QCOMPARE(along(drawArrow(route, ArrowKind::Owns), 60), 116); // solid
        const int dashed = along(drawArrow(route, ArrowKind::SharedBorrow), 60);
        QVERIFY2(dashed > 40 && dashed < 100, qPrintable(QString::number(dashed)));
        const QImage twice = drawArrow(route, ArrowKind::MutableBorrow); // two lines with light between them
        QVERIFY(along(twice, 61) > 100);
        QVERIFY(count(twice, m_look.palette.panel) > 50);
        QCOMPARE(count(drawArrow(route, ArrowKind::Owns), m_look.palette.panel), 0);
    }

    void danglingArrow_endsInACross()
    {
        const QImage image = drawArrow({QPointF(20, 60), QPointF(160, 60), 90, true}, ArrowKind::SharedBorrow);
        QVERIFY(isPainted(image, QPointF(163, 63)));
        QVERIFY(isPainted(image, QPointF(163, 57)));
        QVERIFY(isPainted(image, QPointF(157, 63)));
        QVERIFY(count(image, m_look.palette.bad) > 0);
    }

    void object_takesTheWidthOfItsDocument()
    {
        Lesson::PictureObjects objects;
        QTextDocument document;
        const int index = objects.add(Course::parseMemory(QString::fromLatin1(owner)).picture, m_look);
        QTextCharFormat format;
        format.setProperty(Richtext::PageMark::picture, index);
        document.setTextWidth(2000);
        const QSizeF natural = objects.intrinsicSize(&document, 0, format);
        QCOMPARE(natural, pictureOf(owner).naturalSize());
        document.setTextWidth(200);
        QCOMPARE(objects.intrinsicSize(&document, 0, format).width(), 200.0 - 32);
        format.setProperty(Richtext::PageMark::picture, 7);
        QVERIFY(objects.intrinsicSize(&document, 0, format).isEmpty()); // no such picture
        objects.clear();
        format.setProperty(Richtext::PageMark::picture, index);
        QVERIFY(objects.intrinsicSize(&document, 0, format).isEmpty());
    }

private:
    MemoryDrawing pictureOf(const QByteArray &source, int zoom = 100) const
    {
        const Course::ParsedMemory parsed = Course::parseMemory(QString::fromUtf8(source));
        if (!parsed.faults.empty()) {
            qFatal("%s", qPrintable(parsed.faults.front().message));
        }
        return {parsed.picture, Design::Look::make(Design::Scheme::Light, zoom)};
    }

    static QImage draw(const MemoryDrawing &picture, QSizeF size = {})
    {
        size = size.isEmpty() ? picture.naturalSize() : size;
        QImage image(QSize(qCeil(size.width()) + 100, qCeil(size.height()) + 100), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        picture.draw(painter, QRectF(QPointF(), size));
        return image;
    }

    QImage drawArrow(const ArrowRoute &route, ArrowKind kind) const
    {
        QImage image(200, 160, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        Richtext::drawMemoryArrow(painter, route, kind, m_look);
        return image;
    }

    static bool isPainted(const QImage &image, const QPointF &place)
    {
        return qAlpha(image.pixel(place.toPoint())) > 0;
    }

    Design::Look m_look = Design::Look::make(Design::Scheme::Light, 100);
};

QTEST_MAIN(TestMemoryDrawing)
#include "tst_memorydrawing.moc"
