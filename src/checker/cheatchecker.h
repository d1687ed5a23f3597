// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "checker/packchecker.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace Ochre::Checker {

/// An answer that passes, although nobody solved anything for it.
struct PassedCheat {
    QString name;     ///< of its kind: "starter", "wrong", "constant", "todo", "catch-all", …
    QString function; ///< that it changes, may be empty
    QString file;     ///< relative to the pack
    int line = 0;     ///< 1-based, 0 = the whole file
    QString change;   ///< its first line that is not the solution's; empty for a file of the pack

    bool operator==(const PassedCheat &) const = default;
};

/// What was tried on an exercise or drill.
struct CheatedExercise {
    QString id;
    QString file; ///< that describes it, relative to the pack
    int tried = 0;
    std::vector<PassedCheat> passed;
    QStringList unjudged; ///< why cheats could not be made or judged, each sentence once
    int leftOut = 0;      ///< cheats that were too many to be tried

    [[nodiscard]] bool isClean() const { return passed.empty() && unjudged.isEmpty(); }
};

struct CheatReport {
    std::optional<Error> error;             ///< set when the pack could not be read at all
    std::vector<CheatedExercise> exercises; ///< in teaching order
    int trials = 0;                         ///< different questions to the toolchain
    int cacheHits = 0;                      ///< of them, answered from the cache
    qint64 elapsedMs = 0;

    [[nodiscard]] int tried() const;
    [[nodiscard]] int passed() const;
    /// Whether no cheat passes, and each could be judged.
    [[nodiscard]] bool isClean() const;
};

/// Hands in for every exercise what somebody would who does not want to solve it, and judges it as every answer is
/// judged. Main thread only, as the sandbox asks for; nothing blocks longer than reading the pack.
class CheatChecker final : public QObject {
    Q_OBJECT
public:
    explicit CheatChecker(QObject *parent = nullptr);
    ~CheatChecker() override; ///< stops what runs

    /// Only when nothing is being checked. Tells finished() once, later than it returns. Of the request the folder, the
    /// lesson, the toolchain and the places count.
    void start(const CheckRequest &request);
    [[nodiscard]] bool isRunning() const;
    /// Ends a check without finished(); what was tried so far is in the cache.
    void stop();

signals:
    /// `text` names the file of the answer that is being tried.
    void progress(int done, int total, const QString &text);
    void finished(const Ochre::Checker::CheatReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Ochre::Checker
