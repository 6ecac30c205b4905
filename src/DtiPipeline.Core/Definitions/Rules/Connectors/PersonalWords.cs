using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>The words by which offices head columns with personal data, with and without their marks.</summary>
internal static partial class PersonalWords
{
    private static readonly ImmutableArray<string> Phrases =
    [
        "họ tên", "họ và tên", "người nộp", "người yêu cầu", "chủ hộ", "số điện thoại", "điện thoại", "sđt", "đtdđ", "cccd", "cmnd", "cmtnd", "căn cước",
        "số định danh", "mã định danh cá nhân", "hộ chiếu", "ngày sinh", "năm sinh", "địa chỉ", "nơi ở", "thường trú", "tạm trú", "quê quán", "thư điện tử", "email",
        "số tài khoản", "full name", "fullname", "applicant name", "owner name", "phone", "telephone", "mobile no", "id number", "id card", "national id", "passport", "birthday",
        "birth date", "date of birth", "dob", "address",
    ];

    private static readonly ImmutableArray<(string Phrase, string Plain)> Known = [.. Phrases.Select(phrase => (phrase, $" {PlainOf(phrase)} "))];

    /// <returns>The phrase that a name holds as whole words; null when it holds none.</returns>
    public static string? In(string name)
    {
        var plain = $" {PlainOf(name)} ";
        return Known.FirstOrDefault(known => plain.Contains(known.Plain, StringComparison.Ordinal)).Phrase;
    }

    /// <summary><c>applicant.idNumber</c> and <c>Số ĐT (CCCD)</c> as words: <c>applicant id number</c>, <c>so dt cccd</c>.</summary>
    private static string PlainOf(string name) =>
        NoLetter().Replace(Diacritics.Remove(Hump().Replace(name, " ")), " ").Trim().ToLowerInvariant().Replace("e mail", "email", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hump();

    [GeneratedRegex("[^a-zA-Z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoLetter();
}
