// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packfiles.h"

#include "base/filesystem.h"
#include "base/lineindex.h"
#include "course/coursetext.h"
#include "course/problemsink.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

// Offset of the first byte that is not UTF-8, or -1. Halving keeps it simple and needs no decoder of our own.
qsizetype firstBadByte(QByteArrayView content)
{
    if (content.isValidUtf8()) {
        return -1;
    }
    qsizetype good = 0;
    qsizetype bad = content.size();
    while (bad - good > 1) {
        const qsizetype middle = good + (bad - good) / 2;
        QStringDecoder decoder(QStringDecoder::Utf8); // a character that is cut at the middle is no error here
        static_cast<void>(QString(decoder(content.first(middle))));
        (decoder.hasError() ? bad : good) = middle;
    }
    while (!content.first(good).isValidUtf8()) {
        --good; // to the beginning of the character that is not finished
    }
    return good;
}

} // namespace

PackFiles::PackFiles(const QString &folder, Problems &problems)
    : m_folder(QFileInfo(folder).canonicalFilePath())
    , m_problems(&problems)
{
}

QString PackFiles::absolute(const QString &relative) const
{
    return relative.isEmpty() ? m_folder : m_folder + u'/' + relative;
}

bool PackFiles::exists(const QString &relative) const
{
    return QFileInfo::exists(absolute(relative)) || QFileInfo(absolute(relative)).isSymLink();
}

bool PackFiles::isInside(const QString &relative) const
{
    if (QDir::isAbsolutePath(relative) || relative.contains(u'\\') || relative.contains(QChar::Null)) {
        return false;
    }
    const QString clean = QDir::cleanPath(relative);
    if (clean == ".."_L1 || clean.startsWith("../"_L1)) {
        return false;
    }
    const QString canonical = QFileInfo(absolute(clean)).canonicalFilePath();
    return canonical.isEmpty() || canonical == m_folder || canonical.startsWith(m_folder + u'/');
}

void PackFiles::report(const QString &relative, QLatin1StringView rule, const QString &message)
{
    ProblemSink(relative, *m_problems).report({}, rule, message);
}

std::optional<QByteArray> PackFiles::bytes(const QString &relative, qint64 maxBytes)
{
    if (!isInside(relative)) {
        report(relative, "path-outside"_L1,
               Text::tr("This path leads out of the pack. Put the file itself into the pack."));
        return std::nullopt;
    }
    const QFileInfo info(absolute(relative));
    if (!info.exists()) {
        report(relative, "file-missing"_L1, Text::tr("This file is missing. Add it to the pack."));
        return std::nullopt;
    }
    if (!info.isFile()) {
        report(relative, "file-unreadable"_L1, Text::tr("This is not a regular file. Put a plain file in its place."));
        return std::nullopt;
    }
    if (info.size() > maxBytes || m_bytesRead + info.size() > m_limits.packBytes) {
        report(relative, "file-too-large"_L1,
               Text::tr("This file is too large: at most %1 kB are read, %2 MB of one pack. Split or shorten it.")
                   .arg(maxBytes / 1024)
                   .arg(m_limits.packBytes >> 20));
        return std::nullopt;
    }
    Result<QByteArray> content = readFile(absolute(relative), maxBytes);
    if (!content) {
        report(relative, "file-unreadable"_L1, Text::tr("This file cannot be read: %1").arg(content.error().text()));
        return std::nullopt;
    }
    m_bytesRead += content->size();
    return *std::move(content);
}

bool PackFiles::checkText(const QString &relative, const QByteArray &content)
{
    const qsizetype bad = firstBadByte(content);
    const qsizetype nul = content.indexOf('\0');
    if (bad < 0 && nul < 0) {
        return true;
    }
    const TextPosition at = LineIndex(content).positionAt(bad >= 0 ? bad : nul);
    const ProblemSink sink(relative, *m_problems);
    if (bad >= 0) {
        sink.report({at.line, at.column}, "file-not-utf8"_L1,
                    Text::tr("This byte is not UTF-8. Save the file as UTF-8 in your editor."));
    } else {
        sink.report({at.line, at.column}, "file-has-nul"_L1, Text::tr("There is a NUL byte here. Remove it."));
    }
    return false;
}

std::optional<QByteArray> PackFiles::text(const QString &relative, qint64 maxBytes)
{
    std::optional<QByteArray> content = bytes(relative, maxBytes);
    if (!content || !checkText(relative, *content)) {
        return std::nullopt;
    }
    if (content->startsWith("\xEF\xBB\xBF")) {
        content->remove(0, 3);
    }
    content->replace("\r\n", "\n");
    return content;
}

QStringList PackFiles::entries(const QString &relative, bool wantFolders)
{
    QStringList names;
    if (!isInside(relative)) {
        report(relative, "path-outside"_L1,
               Text::tr("This folder is a link out of the pack. Put the folder itself into the pack."));
        return names;
    }
    QDirIterator iterator(absolute(relative), (wantFolders ? QDir::Dirs : QDir::Files) | QDir::NoDotAndDotDot);
    while (iterator.hasNext()) {
        iterator.next();
        if (names.size() == m_limits.entries) {
            report(relative, "too-many-files"_L1,
                   Text::tr("This folder has more than %1 entries; the rest is not read. Remove some.")
                       .arg(m_limits.entries));
            break;
        }
        names << iterator.fileName();
    }
    names.sort();
    return names;
}

bool PackFiles::mayHave(const QString &relative)
{
    if (m_format < 2) {
        report(relative, "needs-format-2"_L1, Text::tr("This belongs to format 2. Write format = 2 in course.toml."));
    }
    return m_format >= 2;
}

QStringList PackFiles::folders(const QString &relative)
{
    return entries(relative, true);
}

QStringList PackFiles::files(const QString &relative, const QString &suffix)
{
    QStringList names = entries(relative, false);
    names.removeIf([&suffix](const QString &name) { return !name.endsWith(suffix); });
    return names;
}

} // namespace Ochre::Course
