// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/packworkshop.h"

namespace Ochre::Checker {

/// The good pack in format 2, with two exercises more: one that some cheats pass and one that none passes, and a drill
/// with a hidden input.
class CheatPack final : public Course::PackFolder {
public:
    CheatPack()
    {
        const Course::PackWorkshop good;
        for (const QString &file : good.relativeFiles()) {
            QByteArray text = good.read(file);
            text.replace("format = 1", "format = 2").replace("forbid = [\".clone()\"]", "forbid = [\"clone\"]");
            write(file, text);
        }
        writeExercise(sloppy, "id = \"sloppy\"\ncheck = \"tests\"\nstarter_fails = [\"tests\"]\n",
                      "fn total(list: &[u32]) -> u32 {\n    list.iter().sum()\n}\n\nfn main() {}\n");
        write(sloppy + QStringLiteral("tests.rs"), "#[test]\nfn one() {\n    assert_eq!(total(&[1]), 1);\n}\n");
        writeExercise(strict, "id = \"strict\"\ncheck = \"tests\"\nstarter_fails = [\"tests\"]\n",
                      "fn total(list: &[u32]) -> u32 {\n    list.iter().sum()\n}\n\nfn main() {}\n");
        write(strict + QStringLiteral("tests.rs"), "#[test]\nfn some() {\n    assert_eq!(total(&[1, 2]), 3);\n}\n\n"
                                                   "#[test]\nfn none() {\n    assert_eq!(total(&[]), 0);\n}\n");
        writeExercise(drill,
                      "id = \"echo\"\ncheck = \"output\"\nstarter_fails = [\"output\"]\nstdin = \"a\\n\"\n"
                      "expected_stdout = \"got a\\n\"\nhidden_stdin = \"b\\n\"\nhidden_stdout = \"got b\\n\"\n",
                      "fn main() {\n    let text = std::io::read_to_string(std::io::stdin()).unwrap();\n"
                      "    println!(\"got {}\", text.trim());\n}\n");
    }

    const QString sloppy = QStringLiteral("01-handing-over/exercises/sloppy/");
    const QString strict = QStringLiteral("01-handing-over/exercises/strict/");
    const QString drill = QStringLiteral("01-handing-over/drills/echo/");

private:
    void writeExercise(const QString &folder, const QByteArray &keys, const QByteArray &solution) const
    {
        const bool isDrill = folder == drill;
        write(folder + (isDrill ? QStringLiteral("drill.toml") : QStringLiteral("exercise.toml")),
              keys
                  + "title = \"t\"\ngoal = \"g\"\nkind = \"fill\"\nminutes = 2\nhints = [\"a\", \"b\", \"c\"]\n"
                    "concepts = [\"moves\"]\n");
        write(folder + QStringLiteral("solution.rs"), solution);
        write(folder + QStringLiteral("main.rs"), isDrill ? "fn main() {}\n"
                                                          : "fn total(_: &[u32]) -> u32 {\n    7\n}\n\n"
                                                            "fn main() {}\n");
    }
};

} // namespace Ochre::Checker
