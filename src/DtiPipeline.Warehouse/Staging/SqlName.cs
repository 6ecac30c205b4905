namespace DtiPipeline.Warehouse.Staging;

/// <summary>Names from definitions as parts of SQL names.</summary>
internal static class SqlName
{
    /// <summary><c>tthc-dvc</c> becomes <c>tthc_dvc</c>. Anything but small letters, digits, <c>-</c> and <c>_</c> is refused: it would become SQL text.</summary>
    public static string Of(string name) => name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_')
        ? name.Replace('-', '_')
        : throw new ArgumentException($"`{name}` cannot be the name of a table or column", nameof(name));
}
