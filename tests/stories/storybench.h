// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/rustcparser.h"
#include "stories/storybuilder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThreadPool>

namespace Ochre::Stories {

/// A compiler of this machine.
struct Compiler {
    QString path;
    QString version; ///< such as "1.85"
};

inline QByteArray outputOf(const QString &program, const QStringList &arguments, const QString &folder,
                           QProcess::ProcessChannel channel)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setReadChannel(channel);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) {
        return {};
    }
    return channel == QProcess::StandardError ? process.readAllStandardError() : process.readAllStandardOutput();
}

/// The learner's compiler and the system's, where they are two.
inline std::vector<Compiler> compilers()
{
    static const QRegularExpression number(QStringLiteral("rustc (\\d+\\.\\d+)\\."));
    std::vector<Compiler> found;
    for (const QString &path :
         {QStandardPaths::findExecutable(QStringLiteral("rustc")), QStringLiteral("/usr/bin/rustc")}) {
        const auto answer = [&path](const QString &question) {
            return QString::fromUtf8(outputOf(path, question.split(u' '), QDir::tempPath(), QProcess::StandardOutput))
                .trimmed();
        };
        const QString version = number.match(answer(QStringLiteral("--version"))).captured(1);
        // Without rustup's detour, which costs more than a small program.
        const QString direct = answer(QStringLiteral("--print sysroot")) + QStringLiteral("/bin/rustc");
        if (!version.isEmpty() && (found.empty() || found.front().version != version)) {
            found.push_back({QFile::exists(direct) ? direct : path, version});
        }
    }
    return found;
}

/// What a compiler says of a text. It is only read: nothing of it runs.
inline Diagnostics::DiagnosticList diagnosticsOf(const Compiler &compiler, const QByteArray &source,
                                                 const QString &edition = QStringLiteral("2024"))
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("main.rs")));
    if (!file.open(QIODevice::WriteOnly) || file.write(source) != source.size()) {
        return {};
    }
    file.close();
    const QByteArray told =
        outputOf(compiler.path,
                 {QStringLiteral("--edition"), edition, QStringLiteral("--crate-name"), QStringLiteral("lesson"),
                  QStringLiteral("--emit=metadata"), QStringLiteral("--error-format=json"), QStringLiteral("main.rs")},
                 folder.path(), QProcess::StandardError);
    return Diagnostics::parseRustcOutput(told, {.ownFile = QStringLiteral("main.rs"), .source = source}).diagnostics;
}

inline std::vector<Story> storiesIn(const Compiler &compiler, const QByteArray &source,
                                    const QString &edition = QStringLiteral("2024"))
{
    return storiesOf(diagnosticsOf(compiler, source, edition), {.bytes = source});
}

/// The stories of many texts with many compilers, a few at a time.
class StoryPress final {
public:
    StoryPress(const std::vector<Compiler> &compilers, const QByteArrayList &sources)
        : m_stories(compilers.size() * std::size_t(sources.size()))
        , m_sources(sources.size())
    {
        QThreadPool threads;
        threads.setMaxThreadCount(3);
        for (std::size_t i = 0; i < m_stories.size(); ++i) {
            threads.start([this, i, &compilers, &sources] {
                m_stories[i] = storiesIn(compilers[i / m_sources], sources[qsizetype(i % m_sources)]);
            });
        }
        threads.waitForDone();
    }

    [[nodiscard]] const std::vector<Story> &stories(std::size_t compiler, std::size_t source) const
    {
        return m_stories[(compiler * m_sources) + source];
    }

private:
    std::vector<std::vector<Story>> m_stories;
    std::size_t m_sources;
};

inline QByteArray readData(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Ochre::Stories
