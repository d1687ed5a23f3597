# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completions of ochre and ochrectl for bash, zsh and fish, from the commands that documents.py has read."""
import pathlib
import re

HEADER = "".join(pathlib.Path(__file__).read_text().splitlines(True)[:2])  # the licence of this file is theirs


def kind(value):
    """What a value is to a shell: a folder, a file, or a text of which it knows nothing."""
    if re.search(r"DIR|folder", value):
        return "folder"
    return "file" if re.search(r"FILE|file", value) else "text"


def takes(usage):
    """What the arguments behind the first are: those of the usage that name a file or a folder."""
    rest = re.sub(r"\[options\]", "", usage)
    return "file" if re.search(r"FILE|file", rest) else "folder" if "DIR" in rest else "text"


def long_names(command):
    return [name for option in command.options for name in option.names if name.startswith("--")]


def valued(command, wanted):
    return [name for option in command.options if option.value and kind(option.value) == wanted for name in option.names]


def bash_table(command):
    """One branch of the case: the options, those with a value by its kind, the words, what else may stand there."""
    second = " ".join("%s) second='%s' ;;" % (word, " ".join(more)) for word, more in command.second.items())
    return (f"        {command.name})\n            options='{' '.join(long_names(command))}'\n"
            f"            files='{' '.join(valued(command, 'file'))}' folders='{' '.join(valued(command, 'folder'))}'"
            f" texts='{' '.join(valued(command, 'text'))}'\n"
            f"            words='{' '.join(command.words)}' takes={takes(command.usage)}\n"
            + (f"            case ${{COMP_WORDS[first]}} in {second} esac\n" if second else "") + "            ;;\n")


BASH_END = """    esac
    case " $files " in *" $before "*) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;; esac
    case " $folders " in *" $before "*) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;; esac
    case " $texts " in *" $before "*) return ;; esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    elif [ -n "$words" ] && [ "$COMP_CWORD" = "$first" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    elif [ -n "$second" ] && [ "$COMP_CWORD" = $((first + 1)) ]; then
        mapfile -t COMPREPLY < <(compgen -W "$second" -- "$current")
    elif [ "$takes" = file ]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    elif [ "$takes" = folder ]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
    fi
}
"""


def bash(program, commands, names):
    first = 2 if names else 1
    text = HEADER + f"_{program}()\n{{\n    local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} first={first}\n"
    text += "    local options='' files='' folders='' texts='' words='' second='' takes=text IFS=$' \\t\\n'\n    COMPREPLY=()\n"
    if names:
        text += ("    if [ \"$COMP_CWORD\" = 1 ]; then\n"
                 f"        mapfile -t COMPREPLY < <(compgen -W '{' '.join(names)} --help --version' -- \"$current\")\n        return\n    fi\n")
    text += "    case " + ("${COMP_WORDS[1]}" if names else program) + " in\n"
    return text + "".join(bash_table(command) for command in commands) + BASH_END + f"complete -F _{program} {program}\n"


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


def zsh_option(option):
    """--file=[what it is]:FILE:_files, each name once; [, ] and : mean something in there."""
    text = re.sub(r"([\[\]:\\])", r"\\\1", option.text)
    value = re.sub(r"[:\\]", "-", option.value)
    action = {"file": "_files", "folder": "_files -/", "text": " "}[kind(option.value)]
    return [quoted(f"{name}[{text}]" + (f":{value}:{action}" if value else "")) for name in option.names]


def zsh_arguments(command):
    parts = [part for option in command.options for part in zsh_option(option)]
    if command.words:
        parts.append(quoted(f"1:action:({' '.join(command.words)})"))
    if takes(command.usage) != "text":
        parts.append(quoted("*:file:_files" + (" -/" if takes(command.usage) == "folder" else "")))
    return "_arguments " + " \\\n                ".join(parts)


def zsh(program, commands, sentences):
    text = f"#compdef {program}\n" + HEADER + f"_{program}() {{\n"
    if not sentences:
        return text + f"    {zsh_arguments(commands[0])}\n}}\n_{program} \"$@\"\n"
    text += "    local -a commands=(\n"
    text += "".join("        %s\n" % quoted(f"{name}:{sentence}") for name, sentence in sentences.items()) + "    )\n"
    text += "    if (( CURRENT == 2 )); then\n        _describe command commands\n        _arguments '--help' '--version'\n        return\n    fi\n"
    text += "    local command=$words[2]\n    shift words\n    (( CURRENT-- ))\n    case $command in\n"
    for command in commands:
        text += f"        {command.name})\n            {zsh_arguments(command)} ;;\n"
    return text + f"    esac\n}}\n_{program} \"$@\"\n"


def fish_options(program, command, condition):
    lines = []
    for option in command.options:
        line = f"complete -c {program}{condition}"
        for name in option.names:
            line += f" -l {name[2:]}" if name.startswith("--") else f" -s {quoted(name[1:])}"
        line += {"file": " -r -F", "folder": " -x -a '(__fish_complete_directories)'", "text": " -x"}[kind(option.value)] \
            if option.value else ""
        lines.append(line + (f" -d {quoted(option.text)}" if option.text else ""))
    return lines


def fish(program, commands, sentences):
    lines = [HEADER.rstrip()]
    if not sentences:
        return "\n".join(lines + fish_options(program, commands[0], "")) + "\n"
    lines.append(f"complete -c {program} -f")
    for name in ("help", "version"):
        lines.append(f"complete -c {program} -n __fish_use_subcommand -l {name}")
    for command in commands:
        lines.append(f"complete -c {program} -n __fish_use_subcommand -a {command.name} -d {quoted(sentences[command.name])}")
        seen = f" -n '__fish_seen_subcommand_from {command.name}'"
        if command.words:
            lines.append(f"complete -c {program}{seen} -a {quoted(' '.join(command.words))}")
        if takes(command.usage) != "text":
            lines.append(f"complete -c {program}{seen} -F")
        lines += fish_options(program, command, seen)
    return "\n".join(lines) + "\n"


def files(commands, sentences, window):
    """Name of a file below the folder of the results -> its text."""
    names = list(sentences)
    return {
        "ochrectl.bash": bash("ochrectl", commands, names), "ochre.bash": bash("ochre", [window], []),
        "_ochrectl": zsh("ochrectl", commands, sentences), "_ochre": zsh("ochre", [window], {}),
        "ochrectl.fish": fish("ochrectl", commands, sentences), "ochre.fish": fish("ochre", [window], {}),
    }
