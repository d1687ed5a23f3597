// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/sgr.h"
#include "diagnostics/utf8decoder.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace Ochre::Diagnostics {

/// A piece of output in one style. `text` has no control character but tab and line feed.
struct StyledRun {
    QString text;
    SgrStyle style;
    bool replacesLine = false; ///< first remove the unfinished last line: the program went back in it (\r, \b)

    bool operator==(const StyledRun &) const = default;
};

/// Makes the raw output of a foreign program safe to show. Only colours stay; cursor movement, window titles, links,
/// clipboard and every other sequence are dropped; \r and \b move within the current line only. NUL and other controls
/// become visible signs, invisible direction and line controls become "[U+202E]", invalid UTF-8 becomes U+FFFD.
/// Characters and sequences may be split between reads. One filter per stream.
class EscapeFilter final {
public:
    /// Lines are broken after this many characters: an endless line makes every text view slow.
    static constexpr std::size_t maxLineLength = 512;

    /// The next bytes of the stream; the runs to append.
    [[nodiscard]] std::vector<StyledRun> feed(QByteArrayView bytes);
    /// The end of the stream: shows a character that was cut off.
    [[nodiscard]] std::vector<StyledRun> finish();

private:
    enum class State { Text, Escape, EscapeIntermediate, Csi, ControlString };

    struct Cell {
        char32_t character = 0;
        SgrStyle style;
    };

    void read(char32_t character);
    void readText(char32_t character);
    void readEscape(char32_t character);
    void readCsi(char32_t character);
    void readControlString(char32_t character);
    bool beginSequence(char32_t character);
    void put(char32_t character);
    void endLine();
    void emitLine();
    std::vector<StyledRun> takeRuns();
    void append(const Cell &cell, bool replacesLine);

    Utf8Decoder m_decoder;
    State m_state = State::Text;
    QByteArray m_parameters; // of the control sequence being read
    SgrStyle m_style;
    std::vector<Cell> m_line;   // the unfinished line
    std::size_t m_cursor = 0;   // in m_line
    std::size_t m_emitted = 0;  // cells of m_line that were handed out
    bool m_isRewritten = false; // one of those has changed since
    std::vector<StyledRun> m_runs;
};

} // namespace Ochre::Diagnostics
