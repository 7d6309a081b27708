"""Published chat templates, and the prompts that their authors' documentation gives for a short talk.

The templates are those of the models' `tokenizer_config.json`; the prompts were written out by hand
from the formats' descriptions (Llama 2 and 3: Meta's prompt format pages; ChatML: OpenAI's chatml.md;
Mistral: the instruction format on the model cards; Gemma: Google's formatting page).
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.making_gguf import CHATML

TALK = (
    ("system", "You are kind.\nYou listen."),
    ("user", "I can't sleep."),
    ("assistant", "That sounds hard."),
    ("user", "It is. What now?"),
)


@dataclass(frozen=True)
class Format:
    """`prompt` is what `template` gives for `TALK` and a reply asked for; `control` its control tokens."""

    name: str
    template: str
    prompt: str
    control: tuple[str, ...]
    bos: str = "<s>"
    eos: str = "</s>"
    adds_bos: bool = True


_ALTERNATE = (
    "{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('Conversation roles "
    "must alternate user/assistant/user/assistant/...') }}{% endif %}"
)

LLAMA_2 = Format(
    "Llama 2",
    "{% if messages[0]['role'] == 'system' %}{% set loop_messages = messages[1:] %}{% set system_message = "
    "messages[0]['content'] %}{% else %}{% set loop_messages = messages %}{% set system_message = false %}"
    "{% endif %}{% for message in loop_messages %}"
    + _ALTERNATE
    + "{% if loop.index0 == 0 and system_message "
    "!= false %}{% set content = '<<SYS>>\\n' + system_message + '\\n<</SYS>>\\n\\n' + message['content'] %}"
    "{% else %}{% set content = message['content'] %}{% endif %}{% if message['role'] == 'user' %}{{ bos_token "
    "+ '[INST] ' + content.strip() + ' [/INST]' }}{% elif message['role'] == 'assistant' %}{{ ' '  + "
    "content.strip() + ' ' + eos_token }}{% endif %}{% endfor %}",
    "<s>[INST] <<SYS>>\nYou are kind.\nYou listen.\n<</SYS>>\n\nI can't sleep. [/INST] That sounds hard. </s>"
    "<s>[INST] It is. What now? [/INST]",
    ("<s>", "</s>"),
)
CHAT_ML = Format(
    "ChatML",
    CHATML,
    "<|im_start|>system\nYou are kind.\nYou listen.<|im_end|>\n<|im_start|>user\nI can't sleep.<|im_end|>\n"
    "<|im_start|>assistant\nThat sounds hard.<|im_end|>\n<|im_start|>user\nIt is. What now?<|im_end|>\n"
    "<|im_start|>assistant\n",
    ("<|im_start|>", "<|im_end|>"),
    adds_bos=False,
)
LLAMA_3 = Format(
    "Llama 3",
    "{% set loop_messages = messages %}{% for message in loop_messages %}{% set content = '<|start_header_id|>'"
    " + message['role'] + '<|end_header_id|>\n\n'+ message['content'] | trim + '<|eot_id|>' %}{% if "
    "loop.index0 == 0 %}{% set content = bos_token + content %}{% endif %}{{ content }}{% endfor %}{% if "
    "add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}",
    "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nYou are kind.\nYou listen.<|eot_id|>"
    "<|start_header_id|>user<|end_header_id|>\n\nI can't sleep.<|eot_id|>"
    "<|start_header_id|>assistant<|end_header_id|>\n\nThat sounds hard.<|eot_id|>"
    "<|start_header_id|>user<|end_header_id|>\n\nIt is. What now?<|eot_id|>"
    "<|start_header_id|>assistant<|end_header_id|>\n\n",
    ("<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"),
    "<|begin_of_text|>",
    "<|end_of_text|>",
)
MISTRAL = Format(
    "Mistral, with a place for a system message",
    "{%- if messages[0]['role'] == 'system' %}{%- set system_message = messages[0]['content'] %}{%- set "
    "loop_messages = messages[1:] %}{%- else %}{%- set loop_messages = messages %}{%- endif %}{{- bos_token }}"
    "{%- for message in loop_messages %}"
    + _ALTERNATE
    + "{%- if message['role'] == 'user' %}{%- if loop.first "
    "and system_message is defined %}{{- ' [INST] ' + system_message + '\\n\\n' + message['content'] + "
    "' [/INST]' }}{%- else %}{{- ' [INST] ' + message['content'] + ' [/INST]' }}{%- endif %}{%- elif "
    "message['role'] == 'assistant' %}{{- ' ' + message['content'] + eos_token}}{%- endif %}{%- endfor %}",
    "<s> [INST] You are kind.\nYou listen.\n\nI can't sleep. [/INST] That sounds hard.</s> [INST] It is. What "
    "now? [/INST]",
    ("<s>", "</s>"),
)
MISTRAL_1 = Format(
    "Mistral, the first one, without a system message",
    "{{ bos_token }}{% for message in messages %}"
    + _ALTERNATE
    + "{% if message['role'] == 'user' %}{{ '[INST] '"
    " + message['content'] + ' [/INST]' }}{% elif message['role'] == 'assistant' %}{{ message['content'] + "
    "eos_token + ' ' }}{% else %}{{ raise_exception('Only user and assistant roles are supported!') }}"
    "{% endif %}{% endfor %}",
    "<s>[INST] You are kind.\nYou listen.\n\nI can't sleep. [/INST]That sounds hard.</s> [INST] It is. What "
    "now? [/INST]",
    ("<s>", "</s>"),
)
GEMMA_2 = Format(
    "Gemma 2",
    "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not supported') }}"
    "{% endif %}{% for message in messages %}"
    + _ALTERNATE
    + "{% if (message['role'] == 'assistant') %}{% set "
    "role = 'model' %}{% else %}{% set role = message['role'] %}{% endif %}{{ '<start_of_turn>' + role + '\n' + "
    "message['content'] | trim + '<end_of_turn>\n' }}{% endfor %}{% if add_generation_prompt %}"
    "{{'<start_of_turn>model\n'}}{% endif %}",
    "<bos><start_of_turn>user\nYou are kind.\nYou listen.\n\nI can't sleep.<end_of_turn>\n<start_of_turn>model\n"
    "That sounds hard.<end_of_turn>\n<start_of_turn>user\nIt is. What now?<end_of_turn>\n<start_of_turn>model\n",
    ("<bos>", "<eos>", "<start_of_turn>", "<end_of_turn>"),
    "<bos>",
    "<eos>",
)
FORMATS = (LLAMA_2, CHAT_ML, LLAMA_3, MISTRAL, MISTRAL_1, GEMMA_2)
