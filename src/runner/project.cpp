// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/project.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLevels = 6;
constexpr qsizetype maxPath = 120;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::Project)
};

Error refusal(const QString &what, const QString &where = {})
{
    return {what, where, Text::tr("Your texts are not changed.")};
}

} // namespace

QString projectPathProblem(const QString &path)
{
    static const QRegularExpression part(u"^[A-Za-z0-9_][A-Za-z0-9_.-]*$"_s);
    const QStringList parts = path.split(u'/');
    if (path.size() > maxPath || parts.size() > maxLevels) {
        return Text::tr("This name is too long or lies too deep.");
    }
    if (!std::ranges::all_of(parts, [](const QString &name) { return part.match(name).hasMatch(); })) {
        return Text::tr(
            "A file name consists of letters, digits, “_”, “-” and dots, and does not begin with a dot; folders "
            "are separated by “/”.");
    }
    if (parts.front() == u"target") {
        return Text::tr("The folder “target” belongs to cargo.");
    }
    return {};
}

Result<void> validateProject(const Project &project)
{
    if (project.files.size() > maxProjectFiles) {
        return std::unexpected(refusal(Text::tr("A project has at most %1 files.").arg(maxProjectFiles)));
    }
    qint64 bytes = 0;
    bool hasManifest = false;
    for (const SourceFile &file : project.files) {
        if (const QString problem = projectPathProblem(file.path); !problem.isEmpty()) {
            return std::unexpected(refusal(problem, file.path));
        }
        const auto clashes = [&file](const SourceFile &other) {
            return &other != &file && (other.path == file.path || other.path.startsWith(file.path + u'/'));
        };
        if (std::ranges::any_of(project.files, clashes)) {
            return std::unexpected(
                refusal(Text::tr("There are two files or a file and a folder of this name."), file.path));
        }
        bytes += file.text.size();
        hasManifest = hasManifest || file.path == u"Cargo.toml";
    }
    if (bytes > maxProjectBytes) {
        return std::unexpected(refusal(Text::tr("The files of the project are larger than 1 MiB together.")));
    }
    if (!hasManifest) {
        return std::unexpected(refusal(Text::tr("The project has no Cargo.toml.")));
    }
    return {};
}

} // namespace Ochre::Runner
