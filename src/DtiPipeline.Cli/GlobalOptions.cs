using System.CommandLine;

namespace DtiPipeline.Cli;

/// <summary>Options every command understands.</summary>
public static class GlobalOptions
{
    public static readonly Option<string?> Workspace = new("--workspace")
    {
        Description = "folder that holds connectors/ and mappings/ (default: DTI_WORKSPACE, then the nearest parent that does)",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "sqlite:PATH or a PostgreSQL connection string without password (default: DTI_DATABASE, then sqlite:var/dti.db)",
        HelpName = "TARGET",
        Recursive = true,
    };

    public static readonly Option<string> Format = new("--format")
    {
        Description = "text or json; json prints one document and nothing else to standard output",
        DefaultValueFactory = _ => "text",
        Recursive = true,
    };

    public static readonly Option<string> Lang = new("--lang")
    {
        Description = "vi or en",
        DefaultValueFactory = _ => "en",
        Recursive = true,
    };

    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "more detail: the sentence behind each score, the stack of an unexpected failure",
        Recursive = true,
    };

    static GlobalOptions()
    {
        Format.AcceptOnlyFromAmong("text", "json");
        Lang.AcceptOnlyFromAmong("vi", "en");
    }

    public static IEnumerable<Option> All => [Workspace, Database, Format, Lang, Verbose];
}
