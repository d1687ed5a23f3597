// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/utf8decoder.h"

#include <utility>

namespace Ochre::Diagnostics {

namespace {

constexpr char32_t Replacement = 0xFFFD;

} // namespace

std::u32string Utf8Decoder::decode(QByteArrayView bytes)
{
    std::u32string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (m_missing > 0 && (value < m_lower || value > m_upper)) {
            m_missing = 0;
            text.push_back(Replacement);
        }
        if (m_missing == 0) {
            begin(value, text);
            continue;
        }
        m_character = (m_character << 6U) | (value & 0x3FU);
        m_lower = 0x80;
        m_upper = 0xBF;
        if (--m_missing == 0) {
            text.push_back(m_character);
        }
    }
    return text;
}

std::u32string Utf8Decoder::finish()
{
    return std::exchange(m_missing, 0) > 0 ? std::u32string(1, Replacement) : std::u32string();
}

void Utf8Decoder::begin(unsigned char byte, std::u32string &text)
{
    m_lower = 0x80;
    m_upper = 0xBF;
    if (byte < 0x80) {
        text.push_back(byte);
    } else if (byte >= 0xC2 && byte <= 0xDF) {
        m_missing = 1;
        m_character = byte & 0x1FU;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
        m_missing = 2;
        m_character = byte & 0x0FU;
        m_lower = byte == 0xE0 ? 0xA0 : 0x80;
        m_upper = byte == 0xED ? 0x9F : 0xBF;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
        m_missing = 3;
        m_character = byte & 0x07U;
        m_lower = byte == 0xF0 ? 0x90 : 0x80;
        m_upper = byte == 0xF4 ? 0x8F : 0xBF;
    } else {
        text.push_back(Replacement);
    }
}

} // namespace Ochre::Diagnostics
