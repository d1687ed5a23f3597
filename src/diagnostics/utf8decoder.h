// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <string>

namespace Ochre::Diagnostics {

/// Decodes a stream of UTF-8 whose characters may be split between reads. Each faulty sequence becomes one U+FFFD, by
/// the algorithm of the WHATWG encoding standard: over-long forms, surrogates and values above U+10FFFF are faulty.
class Utf8Decoder final {
public:
    [[nodiscard]] std::u32string decode(QByteArrayView bytes);
    /// The end of the stream: U+FFFD when a character was cut off.
    [[nodiscard]] std::u32string finish();

private:
    void begin(unsigned char byte, std::u32string &text);

    char32_t m_character = 0;
    int m_missing = 0; // continuation bytes still to come
    unsigned char m_lower = 0x80;
    unsigned char m_upper = 0xBF;
};

} // namespace Ochre::Diagnostics
