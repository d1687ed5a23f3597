// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/controlgrouphome.h"
#include "sandbox/sandboxedprocess.h"

#include <QByteArrayList>
#include <QTemporaryDir>

/// What one hostile program did, and what it left behind.
struct HostileStory {
    Ochre::Sandbox::ProcessResult result;
    QByteArray output;
    QByteArray errors;
    QByteArrayList pieces;     ///< the output as it came
    QStringList leftBehind;    ///< processes that were still there when finished() came
    qint64 longestCpuMs = 0;   ///< most CPU time that one turn of the event loop took
    qint64 longestBlockMs = 0; ///< longest turn of the event loop, waiting for the processor included
    qint64 elapsedMs = 0;
};

/// Compiles and runs the programs of data/hostile with the real compiler in the real sandbox.
class HostileBench final {
public:
    HostileBench();

    /// Why nothing can be tested on this machine; empty when all is well.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool hasGroups() const { return !m_groups.folder().isEmpty(); }
    [[nodiscard]] bool isNightly() const { return m_isNightly; }

    /// Requests for data/hostile/NAME.rs; tweak them before running them.
    [[nodiscard]] Ochre::Sandbox::ProcessRequest runRequest(const QString &name,
                                                            const QStringList &arguments = {}) const;
    /// The same without namespaces: paths are those of this machine.
    [[nodiscard]] Ochre::Sandbox::ProcessRequest restrictedRequest(const QString &name,
                                                                   const QStringList &arguments = {}) const;
    /// Compiles main.rs of the source folder; `output` lies in the out folder.
    [[nodiscard]] Ochre::Sandbox::ProcessRequest compileRequest(const QString &output) const;
    [[nodiscard]] Ochre::Sandbox::ProcessRequest restrictedCompileRequest(const QString &output) const;

    /// Compiles data/hostile/NAME.rs once; false when that failed.
    [[nodiscard]] bool build(const QString &name);
    void writeSource(const QByteArray &text) const; ///< main.rs
    [[nodiscard]] static QByteArray program(const QString &name);

    /// Runs to the end, or for 30 s at most.
    [[nodiscard]] HostileStory run(Ochre::Sandbox::ProcessRequest request);
    /// The folders of this machine that a sandbox may see: nothing in them may change by running a program.
    [[nodiscard]] QStringList files() const;

    [[nodiscard]] QString sourceFolder() const { return m_folder.filePath(QStringLiteral("src")); }
    [[nodiscard]] QString outFolder() const { return m_folder.filePath(QStringLiteral("out")); }
    [[nodiscard]] QString boxFolder() const { return m_folder.filePath(QStringLiteral("box")); }
    /// A file of the user that no lesson may see, and its content.
    [[nodiscard]] QString secretFile() const { return m_folder.filePath(QStringLiteral("secret")); }
    [[nodiscard]] static QByteArray secret() { return QByteArrayLiteral("very-private-words"); }

private:
    QTemporaryDir m_folder;
    Ochre::Sandbox::ControlGroupHome m_groups;
    QString m_sysroot;
    QString m_libraries; ///< folder of libstd.so
    QString m_problem;
    QString m_helpers;
    bool m_isNightly = false;
    int m_number = 0;
};

/// "PID COMMAND" of every process that has `marker` in its environment.
[[nodiscard]] QStringList processesWith(const QByteArray &marker);

/// Fails the test when something is left behind or the event loop was held up.
#define HOSTILE_VERIFY_CLEAN(story)                                                                                    \
    do {                                                                                                               \
        QCOMPARE((story).leftBehind, QStringList());                                                                   \
        QVERIFY2((story).longestCpuMs < hostileGapMs, QByteArray::number((story).longestCpuMs).constData());           \
        QVERIFY2((story).longestBlockMs < 20 * hostileGapMs, QByteArray::number((story).longestBlockMs).constData());  \
    } while (false)

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr qint64 hostileGapMs = 250;
#else
inline constexpr qint64 hostileGapMs = 50;
#endif
