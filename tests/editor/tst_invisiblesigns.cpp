// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// A program must not read otherwise than it is compiled: what turns other characters round, or has no width, is seen.
class TestInvisibleSigns final : public QObject {
    Q_OBJECT

    /// Where the ink of the first line ends, in pixels.
    static int inkOf(const QString &line)
    {
        Editor::CodeEditor editor;
        editor.resize(900, 200);
        editor.setText(line.toUtf8() + "\n\n\n");
        editor.show();
        if (!QTest::qWaitForWindowExposed(&editor)) {
            return -1;
        }
        for (auto *area : editor.findChildren<QAbstractScrollArea *>()) {
            if (area->inherits("QsciScintillaBase")) {
                return lastInk(area->viewport()->grab().toImage());
            }
        }
        return -1;
    }

    static int lastInk(const QImage &image)
    {
        constexpr int firstLine = 16; // px: less than a line is high
        constexpr int edge = 60;      // without the bars at the right
        for (int x = image.width() - edge; x > 0; --x) {
            for (int y = 2; y < firstLine; ++y) {
                if (image.pixel(x, y) != image.pixel(image.width() - edge, y)) {
                    return x;
                }
            }
        }
        return 0;
    }

private slots:
    void sign_isSeen_data()
    {
        QTest::addColumn<char16_t>("sign");
        QTest::newRow("right-to-left override") << u'\u202E';
        QTest::newRow("right-to-left isolate") << u'\u2067';
        QTest::newRow("end of an isolate") << u'\u2069';
        QTest::newRow("no width") << u'\u200B';
        QTest::newRow("joiner") << u'\u200D';
        QTest::newRow("mark in the text") << u'\uFEFF';
        QTest::newRow("soft hyphen") << u'\u00AD';
    }

    // As a box with its number, which takes the room of several letters.
    void sign_isSeen()
    {
        QFETCH(char16_t, sign);
        const int plain = inkOf(u"if a == b {} // x"_s);
        const int withLetter = inkOf(u"if a == b {} // xx"_s);
        QVERIFY(plain > 0 && withLetter > plain);
        const int seen = inkOf(u"if a == b {} // "_s + QChar(sign) + u'x');
        QVERIFY2(seen - plain >= 3 * (withLetter - plain), qPrintable(u"%1 and %2"_s.arg(seen).arg(plain)));
    }
};

QTEST_MAIN(TestInvisibleSigns)
#include "tst_invisiblesigns.moc"
