// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/escapefilter.h"

#include <algorithm>
#include <utility>

namespace Ochre::Diagnostics {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t Escape = 0x1B;
constexpr qsizetype MaxParameters = 64; // of a sequence that is worth reading

bool isC0(char32_t character)
{
    return character < 0x20 || character == 0x7F;
}

bool isC1(char32_t character)
{
    return character >= 0x80 && character <= 0x9F;
}

// Controls that turn the direction of text around or begin a new line without being seen.
bool isInvisibleControl(char32_t character)
{
    return character == 0x061C || character == 0x200E || character == 0x200F || character == 0x2028
           || character == 0x2029 || (character >= 0x202A && character <= 0x202E)
           || (character >= 0x2066 && character <= 0x2069);
}

// QTextDocument gives these a meaning of its own: frames and pictures.
bool isReserved(char32_t character)
{
    return (character >= 0xFDD0 && character <= 0xFDEF) || character == 0xFFFC || (character & 0xFFFEU) == 0xFFFEU;
}

// Adds what is shown for one character.
void appendVisible(QString &text, char32_t character)
{
    if (character == 0x7F) {
        text += QChar(u'\u2421');
    } else if (isC0(character) && character != U'\t' && character != U'\n') {
        text += QChar(static_cast<char16_t>(0x2400 + character)); // NUL becomes U+2400
    } else if (isInvisibleControl(character)) {
        text += "[U+"_L1 + QString::number(uint(character), 16).rightJustified(4, u'0').toUpper() + u']';
    } else if (isReserved(character)) {
        text += QChar(QChar::ReplacementCharacter);
    } else {
        text += QChar::fromUcs4(character);
    }
}

} // namespace

std::vector<StyledRun> EscapeFilter::feed(QByteArrayView bytes)
{
    for (const char32_t character : m_decoder.decode(bytes)) {
        read(character);
    }
    return takeRuns();
}

std::vector<StyledRun> EscapeFilter::finish()
{
    for (const char32_t character : m_decoder.finish()) {
        read(character);
    }
    return takeRuns();
}

void EscapeFilter::read(char32_t character)
{
    switch (m_state) {
    case State::Text:
        readText(character);
        break;
    case State::Escape:
    case State::EscapeIntermediate:
        readEscape(character);
        break;
    case State::Csi:
        readCsi(character);
        break;
    case State::ControlString:
        readControlString(character);
        break;
    }
}

void EscapeFilter::readText(char32_t character)
{
    if (character == Escape) {
        m_state = State::Escape;
    } else if (character == U'\n') {
        endLine();
    } else if (character == U'\r') {
        m_cursor = 0;
    } else if (character == U'\b') {
        m_cursor -= m_cursor > 0 ? 1 : 0;
    } else if (!isC1(character)) {
        put(character);
    } else {
        beginSequence(character - 0x40);
    }
}

// ECMA-48: CSI, or one of the strings DCS, SOS, OSC, PM and APC. Takes the 7-bit form of the introducer.
bool EscapeFilter::beginSequence(char32_t character)
{
    if (character == U'[') {
        m_parameters.clear();
        m_state = State::Csi;
        return true;
    }
    const bool isString = QStringView(u"PX]^_").contains(QChar(static_cast<char16_t>(character)));
    m_state = isString ? State::ControlString : State::Text;
    return isString;
}

void EscapeFilter::readEscape(char32_t character)
{
    if (character >= 0x20 && character <= 0x2F) {
        m_state = State::EscapeIntermediate;
        return;
    }
    const bool isIntroducer = m_state == State::Escape && character < 0x80;
    if (isIntroducer && beginSequence(character)) {
        return;
    }
    m_state = State::Text;
    if (character < 0x30 || character > 0x7E) {
        readText(character); // not the end of an escape sequence
    }
}

void EscapeFilter::readCsi(char32_t character)
{
    if (character >= 0x20 && character <= 0x3F) {
        if (m_parameters.size() <= MaxParameters) {
            m_parameters.append(static_cast<char>(character));
        }
        return;
    }
    m_state = State::Text;
    const bool isFinal = character >= 0x40 && character <= 0x7E;
    if (!isFinal) {
        readText(character);
        return;
    }
    const auto isPlain = [](char parameter) { return (parameter >= '0' && parameter <= ';'); };
    if (character == U'm' && m_parameters.size() <= MaxParameters && std::ranges::all_of(m_parameters, isPlain)) {
        m_style = styleAfter(m_style, m_parameters);
    }
}

// Ends at BEL, ST, CAN or SUB, and at a line feed: a forgotten end must not hide all that follows.
void EscapeFilter::readControlString(char32_t character)
{
    if (character == U'\n') {
        m_state = State::Text;
        endLine();
    } else if (character == Escape) {
        m_state = State::Escape; // of the string terminator ESC \, or of a new sequence
    } else if (character == 0x07 || character == 0x18 || character == 0x1A || character == 0x9C) {
        m_state = State::Text;
    }
}

void EscapeFilter::put(char32_t character)
{
    if (m_cursor >= maxLineLength) {
        endLine();
    }
    if (m_cursor < m_line.size()) {
        m_isRewritten |= m_cursor < m_emitted;
        m_line[m_cursor] = {character, m_style};
    } else {
        m_line.push_back({character, m_style});
    }
    ++m_cursor;
}

void EscapeFilter::endLine()
{
    emitLine();
    append({U'\n', m_style}, false);
    m_line.clear();
    m_cursor = 0;
    m_emitted = 0;
}

void EscapeFilter::emitLine()
{
    std::size_t next = m_isRewritten ? 0 : m_emitted;
    for (bool replacesLine = m_isRewritten; next < m_line.size(); ++next) {
        append(m_line[next], replacesLine);
        replacesLine = false;
    }
    m_emitted = m_line.size();
    m_isRewritten = false;
}

void EscapeFilter::append(const Cell &cell, bool replacesLine)
{
    if (replacesLine || m_runs.empty() || m_runs.back().style != cell.style) {
        m_runs.push_back({{}, cell.style, replacesLine});
    }
    appendVisible(m_runs.back().text, cell.character);
}

std::vector<StyledRun> EscapeFilter::takeRuns()
{
    emitLine();
    return std::exchange(m_runs, {});
}

} // namespace Ochre::Diagnostics
