// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/diskfile.h"

#include "base/filesystem.h"
#include "editor/codeeditor.h"
#include "editor/textcheck.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Workbench {

namespace {

const QByteArray byteOrderMark = "\xEF\xBB\xBF"_ba;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::DiskFile)
};

DiskFile::LineEnds lineEndsOf(const QByteArray &bytes)
{
    const qsizetype pairs = bytes.count("\r\n");
    return pairs == 0                   ? DiskFile::LineEnds::Lf
           : pairs == bytes.count('\n') ? DiskFile::LineEnds::CrLf
                                        : DiskFile::LineEnds::Mixed;
}

} // namespace

QByteArray DiskFile::text() const
{
    return hasByteOrderMark ? onDisk.sliced(byteOrderMark.size()) : onDisk;
}

QByteArray DiskFile::bytesOf(const QByteArray &text) const
{
    QByteArray bytes = text;
    if (lineEnds != LineEnds::Mixed) {
        bytes.replace("\r\n", "\n");
    }
    if (lineEnds == LineEnds::CrLf) {
        bytes.replace("\n", "\r\n");
    }
    return hasByteOrderMark ? byteOrderMark + bytes : bytes;
}

Result<DiskFile> readDiskFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, Editor::CodeEditor::maxBytes);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    DiskFile file{path, *bytes};
    file.hasByteOrderMark = bytes->startsWith(byteOrderMark);
    file.lineEnds = lineEndsOf(*bytes);
    if (const Result<void> usable = Editor::checkText(file.text(), path); !usable) {
        return std::unexpected(usable.error());
    }
    if (bytes->count('\r') > bytes->count("\r\n")) {
        return std::unexpected(Error{Text::tr("Lines of this file end with a lone CR, which Rust does not take for the "
                                              "end of a line."),
                                     path, Text::tr("The file was not changed; save it with other line ends first.")});
    }
    return file;
}

Result<DiskFile> writeDiskFile(const DiskFile &file, const QByteArray &text)
{
    DiskFile written = file;
    written.onDisk = file.bytesOf(text);
    return saveFile(file.path, written.onDisk).transform([&written] { return written; });
}

DiskState diskStateOf(const DiskFile &file)
{
    if (!QFileInfo::exists(file.path)) {
        return DiskState::Gone;
    }
    // What was written here may be more than the editor would open.
    const Result<QByteArray> now = readFile(file.path, file.onDisk.size());
    return now && *now == file.onDisk ? DiskState::Same : DiskState::Changed;
}

} // namespace Ochre::Workbench
