// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/panicparser.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace Ochre::Diagnostics {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxHeaderLength = 4096; // longer lines are no header: they would only cost time

Location locationFrom(const QRegularExpressionMatch &match, int firstGroup)
{
    return {match.captured(firstGroup), match.capturedView(firstGroup + 1).toInt(),
            match.capturedView(firstGroup + 2).toInt()};
}

bool endsMessage(const QString &line)
{
    static constexpr std::array starts{
        "note: run with `RUST_BACKTRACE"_L1, "stack backtrace:"_L1,    "note: panic did not contain"_L1,
        "thread caused non-unwinding"_L1,    "fatal runtime error"_L1, "thread panicked while"_L1};
    static const QRegularExpression panic(uR"(^thread '.*'(?: \(\d+\))? (?:panicked at|has overflowed))"_s);
    return std::ranges::any_of(starts, [&line](QLatin1StringView start) { return line.startsWith(start); })
           || (line.startsWith("thread '"_L1) && line.size() <= MaxHeaderLength && panic.match(line).hasMatch());
}

// Reads standard error line by line and keeps the panics it finds.
class Reader final {
public:
    explicit Reader(const QStringList &lines)
        : m_lines(lines)
    {
    }

    std::vector<Panic> read()
    {
        while (m_next < m_lines.size()) {
            const QString &line = m_lines[m_next++];
            if (line.size() > MaxHeaderLength) {
                continue;
            }
            if (line.startsWith("thread '"_L1)) {
                readPanic(line) || readOldPanic(line) || readOverflow(line);
            } else if (line.startsWith("thread caused non-unwinding"_L1) && !m_panics.empty()) {
                m_panics.back().kind = Panic::Kind::NonUnwinding;
            } else if (line.startsWith("memory allocation of "_L1)) {
                readAllocation(line);
            }
        }
        return std::move(m_panics);
    }

private:
    // Since Rust 1.73: the place, then the message on lines of its own.
    bool readPanic(const QString &line)
    {
        static const QRegularExpression header(uR"(^thread '(.*)'(?: \((\d+)\))? panicked at (.+):(\d+):(\d+):$)"_s);
        const QRegularExpressionMatch match = header.match(line);
        if (!match.hasMatch()) {
            return false;
        }
        const qsizetype first = m_next;
        while (m_next < m_lines.size() && !endsMessage(m_lines[m_next])) {
            ++m_next;
        }
        m_panics.push_back({Panic::Kind::Panic, match.captured(1), match.capturedView(2).toLongLong(),
                            messageOf(m_lines.sliced(first, m_next - first)), locationFrom(match, 3)});
        return true;
    }

    // Before Rust 1.73: the message in quotes, maybe over several lines, then the place.
    bool readOldPanic(const QString &line)
    {
        static const QRegularExpression header(uR"(^thread '(.*)' panicked at '(.*)$)"_s);
        static const QRegularExpression end(uR"(^(.*)', (.+):(\d+):(\d+)$)"_s);
        const QRegularExpressionMatch match = header.match(line);
        if (!match.hasMatch()) {
            return false;
        }
        QStringList message{match.captured(2)};
        QRegularExpressionMatch last = end.match(message.back());
        qsizetype next = m_next;
        while (!last.hasMatch() && next < m_lines.size() && !endsMessage(m_lines[next])) {
            message << m_lines[next++];
            last = message.back().size() <= MaxHeaderLength ? end.match(message.back()) : QRegularExpressionMatch();
        }
        if (!last.hasMatch()) {
            return false;
        }
        message.back() = last.captured(1);
        m_next = next;
        m_panics.push_back({Panic::Kind::Panic, match.captured(1), 0, messageOf(message), locationFrom(last, 2)});
        return true;
    }

    bool readOverflow(const QString &line)
    {
        static const QRegularExpression header(uR"(^thread '(.*)'(?: \((\d+)\))? has overflowed its stack)"_s);
        const QRegularExpressionMatch match = header.match(line);
        if (match.hasMatch()) {
            m_panics.push_back({Panic::Kind::StackOverflow,
                                match.captured(1),
                                match.capturedView(2).toLongLong(),
                                u"stack overflow"_s,
                                {}});
        }
        return match.hasMatch();
    }

    void readAllocation(const QString &line)
    {
        static const QRegularExpression text(uR"(^memory allocation of \d+ bytes failed$)"_s);
        if (const QRegularExpressionMatch match = text.match(line); match.hasMatch()) {
            m_panics.push_back({Panic::Kind::AllocationFailure, {}, 0, match.captured(), {}});
        }
    }

    // Without the empty line that comes before the next panic.
    static QString messageOf(QStringList lines)
    {
        while (!lines.isEmpty() && lines.back().isEmpty()) {
            lines.removeLast();
        }
        return lines.join(u'\n');
    }

    const QStringList &m_lines;
    qsizetype m_next = 0;
    std::vector<Panic> m_panics;
};

bool isPathCharacter(QChar character)
{
    return character.isLetterOrNumber() || u"_-./\\+@~"_s.contains(character);
}

// The digits at `position`, which moves behind them; 0 = no number that counts lines.
int numberAt(const QString &line, qsizetype &position)
{
    const qsizetype start = position;
    while (position < line.size() && line[position] >= u'0' && line[position] <= u'9') {
        ++position;
    }
    return QStringView(line).sliced(start, position - start).toInt();
}

} // namespace

bool isStandardLibrary(const QString &file)
{
    static const QRegularExpression source(
        uR"(^(?:/rustc/|(?:/usr/src/rustc[^/]*/|/.*/rustlib/src/rust/)?library/(?:core|alloc|std|test|proc_macro|)"
        uR"(panic_unwind|panic_abort|unwind|backtrace|stdarch|portable-simd)/))"_s);
    return source.match(file).hasMatch();
}

std::vector<Panic> parsePanics(QByteArrayView standardError)
{
    QStringList lines = QString::fromUtf8(standardError).split(u'\n');
    for (QString &line : lines) {
        if (line.endsWith(u'\r')) {
            line.chop(1);
        }
    }
    return Reader(lines).read();
}

std::optional<Panic> decisivePanic(const std::vector<Panic> &panics, const QString &thread)
{
    if (panics.empty()) {
        return std::nullopt;
    }
    const Panic &last = panics.back();
    if (last.kind == Panic::Kind::NonUnwinding) {
        const auto isCause = [&last](const Panic &panic) {
            return panic.threadId == last.threadId && panic.thread == last.thread
                   && !isStandardLibrary(panic.location.file);
        };
        const auto cause = std::find_if(panics.rbegin(), panics.rend(), isCause);
        Panic result = cause != panics.rend() ? *cause : last;
        result.kind = Panic::Kind::NonUnwinding;
        return result;
    }
    if (last.kind != Panic::Kind::Panic) {
        return last;
    }
    // What was caught came before: only the last one of a thread can have ended it.
    for (const QString &name : {thread, u"main"_s}) {
        const auto ours =
            std::find_if(panics.rbegin(), panics.rend(), [&name](const Panic &panic) { return panic.thread == name; });
        if (ours != panics.rend()) {
            return *ours;
        }
    }
    return last;
}

std::optional<Panic> parsePanic(QByteArrayView standardError)
{
    return decisivePanic(parsePanics(standardError));
}

std::vector<LocationRange> findLocations(const QString &line)
{
    static constexpr auto suffix = ".rs:"_L1;
    std::vector<LocationRange> result;
    qsizetype done = 0;
    for (qsizetype found = line.indexOf(suffix); found >= 0; found = line.indexOf(suffix, found + 1)) {
        qsizetype start = found;
        while (start > done && isPathCharacter(line[start - 1])) {
            --start;
        }
        qsizetype end = found + suffix.size();
        Location location{line.sliced(start, found + 3 - start), numberAt(line, end), 0};
        if (start == found || location.line == 0 || isStandardLibrary(location.file)) {
            continue;
        }
        if (end + 1 < line.size() && line[end] == u':' && line[end + 1].isDigit()) {
            qsizetype afterColumn = end + 1;
            location.column = numberAt(line, afterColumn);
            end = location.column > 0 ? afterColumn : end;
        }
        result.push_back({start, end - start, location});
        done = end;
    }
    return result;
}

} // namespace Ochre::Diagnostics
